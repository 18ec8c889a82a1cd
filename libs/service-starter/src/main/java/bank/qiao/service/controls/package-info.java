/**
 * Control totals: each module with books of its own says what they add up to and which accounts of the general ledger must
 * say the same; the day of its service doesn't close on a difference, and with it not the bank's (ADR 14).
 */
@NullMarked
package bank.qiao.service.controls;

import org.jspecify.annotations.NullMarked;
