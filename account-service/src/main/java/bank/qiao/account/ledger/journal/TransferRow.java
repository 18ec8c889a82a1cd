package bank.qiao.account.ledger.journal;

import bank.qiao.account.ledger.Transfer;
import bank.qiao.account.ledger.Transfer.Balancing;
import bank.qiao.account.ledger.Transfer.Phase;
import bank.qiao.account.ledger.book.JournalRow;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A row of {@code ledger_transfer}, column by column: what is written, what is hashed, and what is read to verify it. */
record TransferRow(
        long number,
        UUID transferId,
        String phase,
        long debitAccount,
        long creditAccount,
        long amount,
        long debitBalanceAfter,
        long debitSequence,
        long creditBalanceAfter,
        long creditSequence,
        long bookedAtMicros,
        String code,
        String reference,
        long released,
        @Nullable UUID holdId,
        @Nullable Long holdTimeoutMillis,
        @Nullable Long expiresAtMicros,
        @Nullable UUID reversesId,
        @Nullable Long asked,
        @Nullable String balancing) {

    static TransferRow of(JournalRow row) {
        Transfer transfer = row.transfer();
        boolean balances = transfer.balancing() != Balancing.NONE;
        return new TransferRow(
                row.number(),
                transfer.id(),
                transfer.phase().name(),
                row.debit().number(),
                row.credit().number(),
                row.amountFen(),
                row.debit().balance(),
                row.debit().sequence(),
                row.credit().balance(),
                row.credit().sequence(),
                micros(row.bookedAt()),
                transfer.code(),
                row.reference(),
                row.releasedFen(),
                transfer.holdId(),
                transfer.holdTimeout() == null ? null : transfer.holdTimeout().toMillis(),
                row.expiresAt() == null ? null : micros(row.expiresAt()),
                transfer.reverses(),
                balances ? transfer.amountFen() : null,
                balances ? transfer.balancing().name() : null);
    }

    static TransferRow of(ResultSet row) throws SQLException {
        return new TransferRow(
                row.getLong("number"),
                row.getObject("transfer_id", UUID.class),
                row.getString("phase"),
                row.getLong("debit_account"),
                row.getLong("credit_account"),
                row.getLong("amount"),
                row.getLong("debit_balance_after"),
                row.getLong("debit_sequence"),
                row.getLong("credit_balance_after"),
                row.getLong("credit_sequence"),
                micros(row.getObject("booked_at", OffsetDateTime.class).toInstant()),
                row.getString("code"),
                row.getString("reference"),
                row.getLong("released"),
                row.getObject("hold_id", UUID.class),
                row.getObject("hold_timeout_millis", Long.class),
                microsOrNull(row.getObject("expires_at", OffsetDateTime.class)),
                row.getObject("reverses_id", UUID.class),
                row.getObject("asked", Long.class),
                row.getString("balancing"));
    }

    /** Whether it is a posting of an amount and nothing else: most are. */
    boolean isPlain() {
        return phase.equals(Phase.POST.name()) && balancing == null;
    }

    /** What PostgreSQL keeps of a time. */
    static long micros(Instant instant) {
        return ChronoUnit.MICROS.between(Instant.EPOCH, instant);
    }

    static Instant instant(long micros) {
        return Instant.EPOCH.plus(micros, ChronoUnit.MICROS);
    }

    private static @Nullable Long microsOrNull(@Nullable OffsetDateTime time) {
        return time == null ? null : micros(time.toInstant());
    }
}
