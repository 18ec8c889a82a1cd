/** REST of the module: paths, requests, answers. */
@NullMarked
package bank.qiao.identity.devices.web;

import org.jspecify.annotations.NullMarked;
