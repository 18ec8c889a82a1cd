package bank.qiao.loan.colending;

import bank.qiao.money.Money;
import bank.qiao.money.Rate;
import java.time.LocalDate;
import java.util.UUID;

/** A drawdown that needs money. */
public record FundingRequest(
        UUID loanId, Money principal, int instalments, String grade, Rate dailyRate, LocalDate on) {}
