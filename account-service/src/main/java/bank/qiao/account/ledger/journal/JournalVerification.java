package bank.qiao.account.ledger.journal;

import bank.qiao.account.ledger.AccountCode;
import bank.qiao.account.ledger.AccountType;
import bank.qiao.account.ledger.BalanceLimit;
import bank.qiao.account.ledger.LedgerStatus;
import bank.qiao.account.ledger.book.AccountEvent;
import bank.qiao.account.ledger.book.LedgerAccount;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Goes through the whole journal and computes the hash chain anew. A row whose content no longer fits its own check is
 * named; a group that doesn't fit its hash though all its rows fit theirs is named with the places it covers.
 */
public final class JournalVerification {

    private static final int ROWS_AT_ONCE = 5_000;
    private static final int MOST_FINDINGS = 100;

    private final HashChain chain = new HashChain();
    private final List<String> findings = new ArrayList<>();
    private long groups;
    private long rows;
    private long unchained;

    /**
     * What was found.
     *
     * @param unchained rows from before there were groups, which no hash covers
     * @param findings empty in a sound journal; at most the first hundred
     */
    public record Report(long groups, long rows, long unchained, List<String> findings) {

        public boolean isSound() {
            return findings.isEmpty();
        }
    }

    private JournalVerification() {}

    /** Reads everything as of one moment; the ledger may go on meanwhile. Leaves the connection as it was. */
    public static Report of(Connection connection) throws SQLException {
        connection.setAutoCommit(false);
        connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
        JournalVerification verification = new JournalVerification();
        try {
            verification.run(connection);
        } finally {
            connection.rollback();
            connection.setAutoCommit(true);
        }
        return new Report(
                verification.groups, verification.rows, verification.unchained, List.copyOf(verification.findings));
    }

    private void run(Connection connection) throws SQLException {
        try (PreparedStatement groupRows = cursor(connection, "select * from ledger_group order by number");
                PreparedStatement transferRows = cursor(connection, "select * from ledger_transfer order by number");
                PreparedStatement eventRows =
                        cursor(connection, "select * from ledger_account_event order by number")) {
            ResultSet group = groupRows.executeQuery();
            ResultSet transfer = transferRows.executeQuery();
            ResultSet event = eventRows.executeQuery();
            group.next();
            byte[] hash = group.getBytes("hash");
            long lastGroup = group.getLong("number");
            long lastEntry = group.getLong("last_entry");
            boolean hasTransfer = transfer.next();
            while (hasTransfer && transfer.getLong("number") <= lastEntry) {
                unchained++;
                hasTransfer = transfer.next();
            }
            Entries entries = new Entries(transfer, hasTransfer, event, event.next());
            while (group.next() && findings.size() < MOST_FINDINGS) {
                GroupRow row = groupRow(group);
                if (row.number() != lastGroup + 1 || row.firstEntry() != lastEntry + 1) {
                    find("group %d doesn't follow group %d", row.number(), lastGroup);
                }
                verify(row, hash, group.getBytes("hash"), entries);
                hash = group.getBytes("hash");
                lastGroup = row.number();
                lastEntry = row.lastEntry();
                groups++;
            }
            if (entries.next() != Long.MAX_VALUE && findings.size() < MOST_FINDINGS) {
                find("row %d belongs to no group", entries.next());
            }
        }
    }

    private void verify(GroupRow group, byte[] before, byte[] stored, Entries entries) throws SQLException {
        chain.begin(before, group);
        int known = findings.size();
        for (long place = group.firstEntry(); place <= group.lastEntry(); place++) {
            while (entries.next() < place) {
                find("row %d stands where none belongs", entries.next());
                entries.skip();
            }
            if (entries.next() > place) {
                find("row %d of group %d is missing", place, group.number());
            } else {
                entries.verify(group);
                rows++;
            }
        }
        if (!Arrays.equals(chain.end(), stored) && findings.size() == known) {
            find(
                    "group %d was changed: its hash doesn't fit its rows %d to %d and the group before",
                    group.number(), group.firstEntry(), group.lastEntry());
        }
    }

    private void find(String what, Object... values) {
        findings.add(what.formatted(values));
    }

    private static GroupRow groupRow(ResultSet group) throws SQLException {
        return new GroupRow(
                group.getLong("number"),
                group.getLong("epoch"),
                group.getLong("first_entry"),
                group.getLong("last_entry"),
                TransferRow.micros(
                        group.getObject("booked_at", OffsetDateTime.class).toInstant()));
    }

    private static PreparedStatement cursor(Connection connection, String sql) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        statement.setFetchSize(ROWS_AT_ONCE);
        return statement;
    }

    /** Transfers and events, read side by side in the order of their common numbering. */
    private final class Entries {

        private final ResultSet transfer;
        private final ResultSet event;
        private long nextTransfer;
        private long nextEvent;

        Entries(ResultSet transfer, boolean hasTransfer, ResultSet event, boolean hasEvent) throws SQLException {
            this.transfer = transfer;
            this.event = event;
            nextTransfer = hasTransfer ? transfer.getLong("number") : Long.MAX_VALUE;
            nextEvent = hasEvent ? event.getLong("number") : Long.MAX_VALUE;
        }

        long next() {
            return Math.min(nextTransfer, nextEvent);
        }

        void skip() throws SQLException {
            if (nextTransfer < nextEvent) {
                nextTransfer = transfer.next() ? transfer.getLong("number") : Long.MAX_VALUE;
            } else {
                nextEvent = event.next() ? event.getLong("number") : Long.MAX_VALUE;
            }
        }

        void verify(GroupRow group) throws SQLException {
            if (nextTransfer < nextEvent) {
                TransferRow row = TransferRow.of(transfer);
                if (chain.add(row) != transfer.getLong("row_check")) {
                    find("row %d of group %d was changed: transfer %s", row.number(), group.number(), row.transferId());
                }
            } else {
                AccountEvent row = eventOf(event);
                if (chain.add(row) != event.getLong("row_check")) {
                    find(
                            "row %d of group %d was changed: event of account %s",
                            row.number(), group.number(), row.account().code());
                }
            }
            skip();
        }
    }

    private static AccountEvent eventOf(ResultSet row) throws SQLException {
        LedgerAccount account = new LedgerAccount(
                row.getLong("account"),
                new AccountCode(row.getString("code")),
                AccountType.valueOf(row.getString("type")),
                BalanceLimit.valueOf(row.getString("balance_limit")),
                LedgerStatus.valueOf(row.getString("status")),
                0,
                0,
                0,
                0,
                row.getLong("frozen"),
                row.getLong("sequence"));
        return new AccountEvent(
                row.getLong("number"),
                AccountEvent.Kind.valueOf(row.getString("kind")),
                account,
                row.getObject("booked_at", OffsetDateTime.class).toInstant());
    }
}
