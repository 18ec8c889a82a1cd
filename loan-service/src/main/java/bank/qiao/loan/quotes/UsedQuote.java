package bank.qiao.loan.quotes;

import bank.qiao.loan.calculator.PricedSchedule;

/** A quote that is now a loan: what must be carried out, to the fen. */
public record UsedQuote(QuotedTerms terms, PricedSchedule priced) {}
