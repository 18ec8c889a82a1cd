/** What Tenpay knows of a person's payments, as features without single payments. */
@NullMarked
package bank.qiao.outside.tenpay;

import org.jspecify.annotations.NullMarked;
