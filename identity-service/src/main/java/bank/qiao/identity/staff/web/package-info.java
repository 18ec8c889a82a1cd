/** REST of the module: paths, requests, answers. */
@NullMarked
package bank.qiao.identity.staff.web;

import org.jspecify.annotations.NullMarked;
