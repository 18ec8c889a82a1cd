package bank.qiao.account.transfers;

import bank.qiao.account.accounts.AccountError;
import bank.qiao.account.accounts.AccountOwner;
import bank.qiao.account.accounts.AccountStatus;
import bank.qiao.account.accounts.Accounts;
import bank.qiao.account.accounts.Customers;
import bank.qiao.account.accounts.VerificationLevel;
import bank.qiao.account.payments.PaymentError;
import bank.qiao.service.businessday.BankClock;
import bank.qiao.service.encryption.FieldCipher;
import bank.qiao.service.encryption.LookupHash;
import bank.qiao.web.identifiers.Ids;
import bank.qiao.web.problem.CommonError;
import bank.qiao.web.problem.Refusal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Transfers as the customer asks for them. */
@Service
public class Transfers {

    private static final Duration LOOK_EVERY = Duration.ofMillis(100);

    private final Customers customers;
    private final Accounts accounts;
    private final PayeeDirectory directory;
    private final TransferStore transfers;
    private final TransferLimits limits;
    private final TransferSteps steps;
    private final FieldCipher cipher;
    private final LookupHash hash;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final Clock wallClock;

    Transfers(
            Customers customers,
            Accounts accounts,
            PayeeDirectory directory,
            TransferStore transfers,
            TransferLimits limits,
            TransferSteps steps,
            FieldCipher cipher,
            LookupHash hash,
            PlatformTransactionManager transactions,
            Clock clock,
            @Qualifier("wallClock") Clock wallClock) {
        this.customers = customers;
        this.accounts = accounts;
        this.directory = directory;
        this.transfers = transfers;
        this.limits = limits;
        this.steps = steps;
        this.cipher = cipher;
        this.hash = hash;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
        this.wallClock = wallClock;
    }

    /** @param account null for one at another bank */
    private record Target(@Nullable AccountOwner account, String masked) {}

    /**
     * Writes the transfer down, then posts it; one to another bank goes on by itself. Runs outside any transaction. The
     * same key again takes up the transfer where it is.
     *
     * @throws Refusal NOT_FOUND for an account that isn't theirs; PAYEE_NOT_FOUND, PAYEE_NAME_MISMATCH,
     *     PAYEE_ACCOUNT_CLOSED, TRANSFER_TO_ONESELF; CUSTOMER_NOT_VERIFIED, CUSTOMER_FROZEN; the limits';
     *     INSUFFICIENT_FUNDS, ACCOUNT_FROZEN, ACCOUNT_CLOSED; IDEMPOTENCY_KEY_REUSED
     */
    public TransferView request(TransferOrder order) {
        if (!order.amount().isPositive()) {
            throw new IllegalArgumentException("the amount of a transfer is above zero");
        }
        String content = contentOf(order);
        Optional<TransferRow> earlier = transfers.byKey(order.customerId(), order.key());
        UUID id = earlier.map(TransferRow::id).orElseGet(() -> {
            customers.requireVerified(order.customerId());
            AccountOwner from = accounts.own(order.customerId(), order.from());
            Target target = target(order.payee());
            return Objects.requireNonNull(transaction.execute(status -> write(order, content, from, target)));
        });
        if (earlier.isPresent() && !earlier.get().contentHash().equals(content)) {
            throw new Refusal(CommonError.IDEMPOTENCY_KEY_REUSED);
        }
        TransferRow begun = steps.begin(id);
        TransferFailure failure = begun.failure();
        if (failure != null) {
            throw refusal(failure);
        }
        return begun.view();
    }

    /**
     * @param atMost how long to wait for its end; 0 to answer at once
     * @throws Refusal NOT_FOUND when there is none, or it is somebody else's
     */
    public TransferView find(UUID customerId, UUID id, Duration atMost) {
        long end = System.nanoTime() + atMost.toNanos();
        TransferView transfer = own(customerId, id);
        while (!transfer.isFinal() && System.nanoTime() < end) {
            LockSupport.parkNanos(LOOK_EVERY.toNanos());
            transfer = own(customerId, id);
        }
        return transfer;
    }

    private TransferView own(UUID customerId, UUID id) {
        return transfers
                .find(id)
                .filter(row -> row.customerId().equals(customerId))
                .map(TransferRow::view)
                .orElseThrow(() -> new Refusal(CommonError.NOT_FOUND));
    }

    /** Asks the outside who is meant; nothing is decided here that a moment later could be otherwise. */
    private Target target(Payee payee) {
        return switch (payee) {
            case Payee.OfAccount account -> inside(accounts.byNumber(account.accountNumber()), account.name());
            case Payee.OfPhone phone ->
                inside(directory.byPhone(phone.phone()).flatMap(accounts::mainOf), phone.name());
            case Payee.AtOtherBank other -> new Target(null, other.cardNumber().masked());
        };
    }

    private Target inside(Optional<AccountOwner> found, @Nullable String name) {
        AccountOwner account = found.orElseThrow(() -> new Refusal(TransferError.PAYEE_NOT_FOUND));
        if (name != null && !directory.isNameOf(account.customerId(), name)) {
            throw new Refusal(TransferError.PAYEE_NAME_MISMATCH);
        }
        String number = account.number();
        return new Target(account, number.substring(0, 6) + " **** **** " + number.substring(number.length() - 4));
    }

    private UUID write(TransferOrder order, String content, AccountOwner from, Target target) {
        AccountOwner to = target.account();
        VerificationLevel level =
                customers.lockForTransfer(order.customerId(), to == null ? order.customerId() : to.customerId());
        Instant now = clock.instant();
        LocalDate today = LocalDate.ofInstant(now, BankClock.SHANGHAI);
        AccountOwner payer = accounts.own(order.customerId(), from.accountId().toString());
        if (payer.status() == AccountStatus.CLOSED) {
            throw new Refusal(AccountError.ACCOUNT_CLOSED);
        }
        if (to != null) {
            requirePayee(payer, to);
        }
        limits.requireMayLeave(payer, level, order.amount(), today);
        if (to != null) {
            limits.requireMayArrive(to, order.amount(), today);
        }
        UUID id = Ids.next();
        String context = TransferRow.cipherContext(id);
        Payee.AtOtherBank other = order.payee() instanceof Payee.AtOtherBank named ? named : null;
        TransferRow row = new TransferRow(
                id,
                order.customerId(),
                order.key(),
                content,
                payer.accountId(),
                to == null ? null : to.accountId(),
                target.masked(),
                other == null ? null : other.bankCode(),
                order.amount().fen(),
                order.note(),
                TransferStatus.REQUESTED,
                null,
                Ids.next(),
                Ids.next(),
                0,
                today,
                now,
                wallClock.instant(),
                null,
                null);
        transfers.insert(
                row,
                other == null ? null : cipher.encrypt(other.cardNumber().digits(), context),
                other == null ? null : cipher.encrypt(other.name(), context));
        return id;
    }

    private void requirePayee(AccountOwner payer, AccountOwner seen) {
        if (seen.accountId().equals(payer.accountId())) {
            throw new Refusal(TransferError.TRANSFER_TO_ONESELF);
        }
        boolean closed = accounts.byNumber(seen.number())
                .filter(now -> now.status() != AccountStatus.CLOSED)
                .isEmpty();
        if (closed) {
            throw new Refusal(TransferError.PAYEE_ACCOUNT_CLOSED);
        }
    }

    private static Refusal refusal(TransferFailure failure) {
        return switch (failure) {
            case INSUFFICIENT_FUNDS -> new Refusal(PaymentError.INSUFFICIENT_FUNDS);
            case ACCOUNT_FROZEN -> new Refusal(AccountError.ACCOUNT_FROZEN);
            case ACCOUNT_CLOSED -> new Refusal(AccountError.ACCOUNT_CLOSED);
            case PAYEE_ACCOUNT_CLOSED -> new Refusal(TransferError.PAYEE_ACCOUNT_CLOSED);
            case PAYEE_NAME_MISMATCH -> new Refusal(TransferError.PAYEE_NAME_MISMATCH);
            case PAYEE_ACCOUNT_NOT_USABLE, PAYEE_BANK_REFUSED, CHANNEL_TIMEOUT ->
                throw new IllegalStateException("only the network fails a transfer with " + failure);
        };
    }

    /** By which a key that comes again is known to ask the same; keyed, because card number and name are in it. */
    private String contentOf(TransferOrder order) {
        String payee = switch (order.payee()) {
            case Payee.OfAccount account -> "account\n" + account.accountNumber() + "\n" + account.name();
            case Payee.OfPhone phone -> "phone\n" + phone.phone() + "\n" + phone.name();
            case Payee.AtOtherBank other ->
                "bank\n" + other.bankCode() + "\n" + other.cardNumber().digits() + "\n" + other.name();
        };
        return hash.of(
                "transfer", order.from() + "\n" + payee + "\n" + order.amount().fen() + "\n" + order.note());
    }
}
