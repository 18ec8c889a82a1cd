/** Who applies: the person behind a customer id, asked of identity-service for this purpose only and never stored. */
@NullMarked
package bank.qiao.risk.applicants;

import org.jspecify.annotations.NullMarked;
