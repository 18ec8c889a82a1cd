/** The door for partners, closed until partners exist. */
@NullMarked
package bank.qiao.gateway.partners;

import org.jspecify.annotations.NullMarked;
