/** Stands in for a person who reads digits to a telephone. */
@NullMarked
package bank.qiao.recordedvoice;

import org.jspecify.annotations.NullMarked;
