package bank.qiao.loan.calculator;

import bank.qiao.money.Money;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a payment does to a loan.
 *
 * @param due what it pays on instalments that are due, oldest first
 * @param early what it pays before the due day, under the number of the next instalment; null when it pays none
 * @param after the loan once it is paid
 */
public record Payment(List<Claim> due, @Nullable Claim early, OpenLoan after) {

    public Payment {
        due = List.copyOf(due);
    }

    public Money penalty() {
        return Money.sum(parts().map(Claim::penalty).toList());
    }

    public Money interest() {
        return Money.sum(parts().map(Claim::interest).toList());
    }

    public Money principal() {
        return Money.sum(parts().map(Claim::principal).toList());
    }

    public Money total() {
        return penalty().plus(interest()).plus(principal());
    }

    private Stream<Claim> parts() {
        return Stream.concat(due.stream(), Stream.ofNullable(early));
    }
}
