/** REST of the module: paths, requests, answers. */
@NullMarked
package bank.qiao.identity.reviews.web;

import org.jspecify.annotations.NullMarked;
