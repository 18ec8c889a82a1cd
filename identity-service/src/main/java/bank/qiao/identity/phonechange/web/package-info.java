/** REST of the module: paths, requests, answers. */
@NullMarked
package bank.qiao.identity.phonechange.web;

import org.jspecify.annotations.NullMarked;
