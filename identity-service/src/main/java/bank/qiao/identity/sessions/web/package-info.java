/** REST of the module: paths, requests, answers. */
@NullMarked
package bank.qiao.identity.sessions.web;

import org.jspecify.annotations.NullMarked;
