/** REST of the module: paths, requests, answers. */
@NullMarked
package bank.qiao.identity.customers.web;

import org.jspecify.annotations.NullMarked;
