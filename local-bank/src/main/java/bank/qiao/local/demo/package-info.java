/** Demo people who come to the bank as customers at its first start, and the file that lets a client act for them. */
@NullMarked
package bank.qiao.local.demo;

import org.jspecify.annotations.NullMarked;
