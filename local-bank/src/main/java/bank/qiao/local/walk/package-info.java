/** A walk through the whole journey as a client, with an account of each request and answer that people can read. */
@NullMarked
package bank.qiao.local.walk;

import org.jspecify.annotations.NullMarked;
