/** REST of the module: paths, requests, answers. */
@NullMarked
package bank.qiao.identity.audit.web;

import org.jspecify.annotations.NullMarked;
