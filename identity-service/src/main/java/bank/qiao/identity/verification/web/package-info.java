/** REST of the module: paths, requests, answers. */
@NullMarked
package bank.qiao.identity.verification.web;

import org.jspecify.annotations.NullMarked;
