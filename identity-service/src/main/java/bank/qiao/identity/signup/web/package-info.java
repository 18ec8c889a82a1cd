/** REST of the module: paths, requests, answers. */
@NullMarked
package bank.qiao.identity.signup.web;

import org.jspecify.annotations.NullMarked;
