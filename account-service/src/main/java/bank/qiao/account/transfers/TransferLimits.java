package bank.qiao.account.transfers;

import bank.qiao.account.accounts.AccountOwner;
import bank.qiao.account.accounts.VerificationLevel;
import bank.qiao.account.ledger.AccountCode;
import bank.qiao.account.ledger.Ledger;
import bank.qiao.account.ledger.LedgerBalance;
import bank.qiao.account.payments.PaymentError;
import bank.qiao.account.transfers.TransferSettings.ClassLimit;
import bank.qiao.account.transfers.TransferSettings.LevelLimit;
import bank.qiao.account.velocity.Velocity;
import bank.qiao.money.Money;
import bank.qiao.web.problem.Refusal;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** Decides the limits of domain rules 2 and 4; asked under the locks of both customers, so that no two fit only alone. */
@Component
class TransferLimits {

    private final TransferStore transfers;
    private final Ledger ledger;
    private final TransferSettings settings;
    private final Velocity velocity;

    TransferLimits(TransferStore transfers, Ledger ledger, TransferSettings settings, Velocity velocity) {
        this.transfers = transfers;
        this.ledger = ledger;
        this.settings = settings;
        this.velocity = velocity;
    }

    /** @throws Refusal AMOUNT_ABOVE_LIMIT, DAILY_LIMIT_EXCEEDED, YEARLY_LIMIT_EXCEEDED, VELOCITY_LIMIT_EXCEEDED */
    void requireMayLeave(AccountOwner from, VerificationLevel level, Money amount, LocalDate today) {
        Money usedToday = transfers.sumOut(from.accountId(), today);
        ClassLimit ofClass = settings.limit(from.accountClass());
        requireDay(ofClass.perDay(), usedToday, amount);
        Money usedThisYear = transfers.sumOut(from.accountId(), today.withDayOfYear(1));
        if (exceeds(ofClass.perYear(), usedThisYear, amount)) {
            throw new Refusal(
                    TransferError.YEARLY_LIMIT_EXCEEDED, ofClass.perYear().amount(), usedThisYear.amount());
        }
        LevelLimit ofLevel = settings.limit(level);
        if (amount.compareTo(ofLevel.perTransfer()) > 0) {
            throw new Refusal(
                    PaymentError.AMOUNT_ABOVE_LIMIT, ofLevel.perTransfer().amount());
        }
        requireDay(ofLevel.perDay(), usedToday, amount);
        velocity.requireMayPay(from.customerId(), amount);
    }

    /** What the payee has used is theirs to know. @throws Refusal PAYEE_LIMIT_EXCEEDED, PAYEE_BALANCE_LIMIT */
    void requireMayArrive(AccountOwner to, Money amount, LocalDate today) {
        ClassLimit ofClass = settings.limit(to.accountClass());
        boolean tooMuch = exceeds(ofClass.perDay(), transfers.sumIn(to.accountId(), today), amount)
                || exceeds(ofClass.perYear(), transfers.sumIn(to.accountId(), today.withDayOfYear(1)), amount);
        if (tooMuch) {
            throw new Refusal(TransferError.PAYEE_LIMIT_EXCEEDED);
        }
        Money most = ofClass.balance();
        if (most != null) {
            Money balance = ledger.balance(AccountCode.customer(to.accountId()))
                    .map(LedgerBalance::posted)
                    .orElse(Money.ZERO);
            Money underWay = transfers.underWayTo(to.accountId());
            if (exceeds(most, balance.plus(underWay), amount)) {
                throw new Refusal(TransferError.PAYEE_BALANCE_LIMIT, most.amount());
            }
        }
    }

    private static void requireDay(Money limit, Money used, Money amount) {
        if (exceeds(limit, used, amount)) {
            throw new Refusal(PaymentError.DAILY_LIMIT_EXCEEDED, limit.amount(), used.amount());
        }
    }

    private static boolean exceeds(Money limit, Money used, Money amount) {
        return used.plus(amount).compareTo(limit) > 0;
    }
}
