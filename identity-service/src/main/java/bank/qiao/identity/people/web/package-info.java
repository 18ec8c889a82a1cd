/** REST of the module: paths, requests, answers. */
@NullMarked
package bank.qiao.identity.people.web;

import org.jspecify.annotations.NullMarked;
