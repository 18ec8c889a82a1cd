/** Limit policies over REST, for staff. */
@NullMarked
package bank.qiao.risk.policy.web;

import org.jspecify.annotations.NullMarked;
