/**
 * The arithmetic of a loan: due dates, interest by the day, schedules, rates and the allocation of payments. Pure: no
 * clock, no database, and no other module of the service.
 */
@NullMarked
package bank.qiao.loan.calculator;

import org.jspecify.annotations.NullMarked;
