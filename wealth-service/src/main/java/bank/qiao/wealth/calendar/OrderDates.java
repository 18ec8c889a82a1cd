package bank.qiao.wealth.calendar;

import java.time.LocalDate;

/**
 * The dates of a fund order (domain rule 7).
 *
 * @param tradeDate T: the business day whose net asset value counts
 * @param confirmDate T+1: the business day on which units or proceeds are confirmed
 * @param arriveBy when units or money are there
 */
public record OrderDates(LocalDate tradeDate, LocalDate confirmDate, LocalDate arriveBy) {}
