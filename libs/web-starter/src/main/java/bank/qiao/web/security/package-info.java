/** Token checks: who calls, and which paths they may call. */
@NullMarked
package bank.qiao.web.security;

import org.jspecify.annotations.NullMarked;
