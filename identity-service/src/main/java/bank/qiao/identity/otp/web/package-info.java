/** REST of the module: paths, requests, answers. */
@NullMarked
package bank.qiao.identity.otp.web;

import org.jspecify.annotations.NullMarked;
