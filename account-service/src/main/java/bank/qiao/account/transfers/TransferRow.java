package bank.qiao.account.transfers;

import bank.qiao.account.payments.Direction;
import bank.qiao.money.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A transfer as it is kept. Its id is the reference at the card network; the ids of its postings are chosen with it, so
 * that posting twice is posting once.
 *
 * @param toAccount the account of this bank it goes to; null for one at another bank
 * @param attempt grows with every answer of the network
 * @param createdAt the bank's time
 * @param requestedAt real time, by which time-outs go
 */
record TransferRow(
        UUID id,
        UUID customerId,
        String idempotencyKey,
        String contentHash,
        UUID fromAccount,
        @Nullable UUID toAccount,
        String payeeMasked,
        @Nullable String bankCode,
        long amountFen,
        @Nullable String note,
        TransferStatus status,
        @Nullable TransferFailure failure,
        UUID holdId,
        UUID postingId,
        int attempt,
        LocalDate businessDate,
        Instant createdAt,
        Instant requestedAt,
        @Nullable Instant sentAt,
        @Nullable Instant finishedAt) {

    /** What card number and name are encrypted for. */
    static String cipherContext(UUID transferId) {
        return "transfer:" + transferId;
    }

    boolean isInside() {
        return toAccount != null;
    }

    UUID requiredToAccount() {
        return Objects.requireNonNull(toAccount, "a transfer inside the bank goes to an account");
    }

    Money amount() {
        return Money.ofFen(amountFen);
    }

    /** What the ledger's entries refer to. */
    String reference() {
        return "transfer:" + id;
    }

    /** The way the card network sees it. */
    static Direction direction() {
        return Direction.WITHDRAWAL;
    }

    TransferView view() {
        return new TransferView(
                id, fromAccount, payeeMasked, bankCode, amount(), note, status, failure, createdAt, finishedAt);
    }
}
