/** The citizen registry: does this name belong to this ID number? */
@NullMarked
package bank.qiao.outside.registry;

import org.jspecify.annotations.NullMarked;
