/** The only door to the bank. No domain, no database. */
@NullMarked
package bank.qiao.gateway;

import org.jspecify.annotations.NullMarked;
