package bank.qiao.account.ledger.journal;

import bank.qiao.account.ledger.book.AccountEvent;
import bank.qiao.account.ledger.book.LedgerAccount;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The hash of a group over its rows and the group before: whoever changes a row must change every group after it. A row
 * is written down in one fixed form (every field in the order of the table, lengths before texts, a byte before what
 * may be missing) and hashed by SHA-256; its first eight bytes stand in the row and tell which one was changed. For one
 * thread.
 */
final class HashChain {

    static final int BYTES = 32;

    private static final byte TRANSFER = 1;
    private static final byte EVENT = 2;
    /** Longest texts are 160 characters of at most four bytes; everything else has a fixed length. */
    private static final int MOST_BYTES_OF_A_ROW = 2_048;

    private final MessageDigest rows = sha256();
    private final MessageDigest groups = sha256();
    private final ByteBuffer form = ByteBuffer.allocate(MOST_BYTES_OF_A_ROW);

    /** Begins the hash of a group. */
    void begin(byte[] previousHash, GroupRow group) {
        groups.reset();
        groups.update(previousHash);
        form.clear();
        form.putLong(group.number());
        form.putLong(group.epoch());
        form.putLong(group.firstEntry());
        form.putLong(group.lastEntry());
        form.putLong(group.bookedAtMicros());
        groups.update(form.array(), 0, form.position());
    }

    /** Adds the next row; rows come in the order of their numbers. */
    long add(TransferRow row) {
        form.clear();
        form.put(TRANSFER);
        form.putLong(row.number());
        id(row.transferId());
        text(row.phase());
        form.putLong(row.debitAccount()).putLong(row.creditAccount());
        form.putLong(row.amount());
        form.putLong(row.debitBalanceAfter()).putLong(row.debitSequence());
        form.putLong(row.creditBalanceAfter()).putLong(row.creditSequence());
        form.putLong(row.bookedAtMicros());
        text(row.code());
        text(row.reference());
        form.putLong(row.released());
        id(row.holdId());
        number(row.holdTimeoutMillis());
        number(row.expiresAtMicros());
        id(row.reversesId());
        number(row.asked());
        text(row.balancing());
        return addForm();
    }

    /** Adds the next event likewise. */
    long add(AccountEvent event) {
        LedgerAccount account = event.account();
        form.clear();
        form.put(EVENT);
        form.putLong(event.number());
        form.putLong(account.number());
        text(event.kind().name());
        text(account.code().value());
        text(account.type().name());
        text(account.limit().name());
        text(account.status().name());
        form.putLong(account.frozen());
        form.putLong(account.sequence());
        form.putLong(TransferRow.micros(event.bookedAt()));
        return addForm();
    }

    byte[] end() {
        return groups.digest();
    }

    private long addForm() {
        rows.reset();
        rows.update(form.array(), 0, form.position());
        byte[] hash = rows.digest();
        groups.update(hash);
        return ByteBuffer.wrap(hash).getLong();
    }

    private void text(@Nullable String text) {
        if (text == null) {
            form.putShort((short) -1);
        } else {
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            form.putShort((short) bytes.length).put(bytes);
        }
    }

    private void id(@Nullable UUID id) {
        form.put((byte) (id == null ? 0 : 1));
        if (id != null) {
            form.putLong(id.getMostSignificantBits()).putLong(id.getLeastSignificantBits());
        }
    }

    private void number(@Nullable Long number) {
        form.put((byte) (number == null ? 0 : 1));
        if (number != null) {
            form.putLong(number);
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
