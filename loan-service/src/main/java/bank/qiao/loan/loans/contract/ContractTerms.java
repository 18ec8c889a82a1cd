package bank.qiao.loan.loans.contract;

import bank.qiao.loan.calculator.PlannedInstalment;
import bank.qiao.loan.calculator.RepaymentMethod;
import bank.qiao.money.Money;
import bank.qiao.money.Rate;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a contract says.
 *
 * @param partner the co-lending bank; null when we lend alone
 */
public record ContractTerms(
        String number,
        UUID customerId,
        UUID loanId,
        Money principal,
        int instalments,
        RepaymentMethod method,
        Rate dailyRate,
        Rate apr,
        Rate irr,
        BigDecimal penaltyMultiple,
        int graceDays,
        String purpose,
        LocalDate from,
        @Nullable String partner,
        Money ownPrincipal,
        Money partnerPrincipal,
        List<PlannedInstalment> schedule) {}
