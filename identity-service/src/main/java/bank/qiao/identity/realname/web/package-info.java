/** REST of the module: paths, requests, answers. */
@NullMarked
package bank.qiao.identity.realname.web;

import org.jspecify.annotations.NullMarked;
