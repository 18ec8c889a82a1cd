/** REST of the module: paths, requests, answers. */
@NullMarked
package bank.qiao.identity.consents.web;

import org.jspecify.annotations.NullMarked;
