package bank.qiao.wealth.holdings;

import bank.qiao.money.Money;
import java.time.LocalDate;

/** What a holding earned on one day; negative when its value fell. */
public record Income(LocalDate date, String productCode, Money amount) {}
