package bank.qiao.loan.loans;

import bank.qiao.loan.calculator.Claim;
import bank.qiao.loan.calculator.OpenInstalment;
import bank.qiao.loan.calculator.OpenLoan;
import bank.qiao.loan.calculator.Payment;
import bank.qiao.money.Money;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Writes what a payment does into the instalments of a loan. */
final class ScheduleBooking {

    private ScheduleBooking() {}

    /** @param instalments changed in place: those that a payoff overtook never fall due and go away */
    static void book(List<Instalment> instalments, Payment payment, LocalDate on) {
        Map<Integer, Instalment> byNumber =
                instalments.stream().collect(Collectors.toMap(Instalment::number, Function.identity()));
        Map<Integer, OpenInstalment> after = payment.after().instalments().stream()
                .collect(Collectors.toMap(OpenInstalment::number, Function.identity()));
        for (Claim part : payment.due()) {
            Instalment instalment = numbered(byNumber, part.number());
            instalment.pay(part);
            if (!after.containsKey(part.number())) {
                instalment.settle(on);
            }
        }
        Claim early = payment.early();
        if (early != null && !after.containsKey(early.number())) {
            numbered(byNumber, early.number())
                    .settleEarly(early, payment.after().principal(), on);
        }
        after.forEach((number, open) -> numbered(byNumber, number).becomes(open));
        instalments.removeIf(instalment -> !instalment.isSettled() && !after.containsKey(instalment.number()));
        if (early != null) {
            restateBalances(instalments, payment.after());
        }
    }

    private static void restateBalances(List<Instalment> instalments, OpenLoan after) {
        Money balance = after.principal();
        for (Instalment instalment : instalments) {
            if (!instalment.isSettled()) {
                balance = balance.minus(instalment.open().principal());
                instalment.balanceAfter(balance);
            }
        }
    }

    private static Instalment numbered(Map<Integer, Instalment> byNumber, int number) {
        Instalment instalment = byNumber.get(number);
        if (instalment == null) {
            throw new IllegalStateException("there is no instalment " + number);
        }
        return instalment;
    }
}
