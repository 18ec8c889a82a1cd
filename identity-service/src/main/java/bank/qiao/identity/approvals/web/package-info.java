/** REST of the module: paths, requests, answers. */
@NullMarked
package bank.qiao.identity.approvals.web;

import org.jspecify.annotations.NullMarked;
