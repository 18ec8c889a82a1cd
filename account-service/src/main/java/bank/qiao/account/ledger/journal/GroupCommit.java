package bank.qiao.account.ledger.journal;

import bank.qiao.account.ledger.book.AccountEvent;
import bank.qiao.account.ledger.book.Pages;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * Writes the pages of a group in one transaction, under the epoch of this owner: the group's row with its hash, its
 * transfers and their ids, and whatever else goes with them. When only plain transfers were posted, which is nearly
 * always, all of it is one statement that commits itself: one trip to the database for the whole group.
 */
final class GroupCommit {

    private static final String OWNER_AND_GROUP = """
        with owner as (select epoch from ledger_owner where epoch = ? for share),
        new_group as (
            insert into ledger_group (number, epoch, first_entry, last_entry, booked_at, hash)
            select ?, epoch, ?, ?, timestamptz 'epoch' + ? * interval '1 microsecond', ? from owner)
        """;

    private static final String IDS = """
        , ids as (
            insert into ledger_transfer_id (transfer_id, number, booked_at)
            select r.id, r.number, timestamptz 'epoch' + ? * interval '1 microsecond'
            from owner, unnest(?, ?) as r(id, number))
        """;

    private static final String PLAIN_TRANSFERS = """
        insert into ledger_transfer (number, transfer_id, phase, debit_account, credit_account, amount,
            debit_balance_after, debit_sequence, credit_balance_after, credit_sequence, booked_at, row_check,
            code, reference)
        select r.number, r.id, 'POST', r.debit, r.credit, r.amount, r.debit_after, r.debit_sequence,
            r.credit_after, r.credit_sequence, timestamptz 'epoch' + ? * interval '1 microsecond', r.row_check,
            r.code, r.reference
        from owner, unnest(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            as r(number, id, debit, credit, amount, debit_after, debit_sequence, credit_after, credit_sequence,
                row_check, code, reference)
        """;

    private static final String ALL_TRANSFERS = """
        insert into ledger_transfer (number, transfer_id, phase, debit_account, credit_account, amount,
            debit_balance_after, debit_sequence, credit_balance_after, credit_sequence, booked_at, row_check,
            code, reference, released, hold_id, hold_timeout_millis, expires_at, reverses_id, asked, balancing)
        select r.number, r.id, r.phase, r.debit, r.credit, r.amount, r.debit_after, r.debit_sequence,
            r.credit_after, r.credit_sequence, timestamptz 'epoch' + ? * interval '1 microsecond', r.row_check,
            r.code, r.reference, r.released, r.hold_id, r.hold_timeout,
            timestamptz 'epoch' + r.expires_at * interval '1 microsecond', r.reverses_id, r.asked, r.balancing
        from owner, unnest(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            as r(number, id, debit, credit, amount, debit_after, debit_sequence, credit_after, credit_sequence,
                row_check, code, reference, phase, released, hold_id, hold_timeout, expires_at, reverses_id, asked,
                balancing)
        """;

    private static final String PLAIN_GROUP = OWNER_AND_GROUP + IDS + PLAIN_TRANSFERS;
    private static final String GROUP = OWNER_AND_GROUP + IDS + ALL_TRANSFERS;
    private static final String GROUP_WITHOUT_TRANSFERS = OWNER_AND_GROUP + "select epoch from owner";
    private static final String OWNER_ONLY = "select epoch from ledger_owner where epoch = ? for share";

    private final Connection connection;
    private final AlongWith alongWith;
    private final HashChain chain = new HashChain();

    GroupCommit(Connection connection, AlongWith alongWith) {
        this.connection = connection;
        this.alongWith = alongWith;
    }

    /**
     * Commits the pages and what goes with them.
     *
     * @return the hash of the group; that of the group before when the pages hold nothing for the journal
     * @throws OwnershipLost when another instance has taken over: nothing was written
     */
    byte[] commit(Pages pages, List<CommandAnswer> answers, GroupRow group, byte[] previousHash)
            throws SQLException, OwnershipLost {
        List<TransferRow> rows = new ArrayList<>(pages.rows().size());
        pages.rows().forEach(row -> rows.add(TransferRow.of(row)));
        long[] checks = new long[rows.size()];
        long[] eventChecks = new long[pages.events().size()];
        chain.begin(previousHash, group);
        hashInOrder(rows, checks, pages.events(), eventChecks);
        boolean journals = group.lastEntry() >= group.firstEntry();
        byte[] hash = journals ? chain.end() : previousHash;

        boolean plain = rows.stream().allMatch(TransferRow::isPlain);
        boolean alone = plain && pages.events().isEmpty() && pages.rejections().isEmpty() && answers.isEmpty();
        connection.setAutoCommit(alone && journals);
        if (!journals) {
            checkOwner(group.epoch());
        } else if (rows.isEmpty()) {
            insertGroup(group, hash);
        } else {
            insertTransfers(plain ? PLAIN_GROUP : GROUP, plain, group, hash, rows, checks);
        }
        if (!connection.getAutoCommit()) {
            alongWith.write(pages, eventChecks, answers);
            connection.commit();
            connection.setAutoCommit(true);
        }
        return hash;
    }

    /** Transfers and events share one numbering. */
    private void hashInOrder(List<TransferRow> rows, long[] checks, List<AccountEvent> events, long[] eventChecks) {
        int row = 0;
        int event = 0;
        while (row < rows.size() || event < events.size()) {
            if (event == events.size()
                    || (row < rows.size()
                            && rows.get(row).number() < events.get(event).number())) {
                checks[row] = chain.add(rows.get(row));
                row++;
            } else {
                eventChecks[event] = chain.add(events.get(event));
                event++;
            }
        }
    }

    private void checkOwner(long epoch) throws SQLException, OwnershipLost {
        try (PreparedStatement statement = connection.prepareStatement(OWNER_ONLY)) {
            statement.setLong(1, epoch);
            if (!statement.executeQuery().next()) {
                throw new OwnershipLost(epoch);
            }
        }
    }

    private void insertGroup(GroupRow group, byte[] hash) throws SQLException, OwnershipLost {
        try (PreparedStatement statement = connection.prepareStatement(GROUP_WITHOUT_TRANSFERS)) {
            parametersOf(statement, group, hash);
            if (!statement.executeQuery().next()) {
                throw new OwnershipLost(group.epoch());
            }
        }
    }

    private void insertTransfers(
            String sql, boolean plain, GroupRow group, byte[] hash, List<TransferRow> rows, long[] checks)
            throws SQLException, OwnershipLost {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            ArrayParameters parameters = parametersOf(statement, group, hash)
                    .number(group.bookedAtMicros())
                    .ids(rows, TransferRow::transferId)
                    .numbers(rows, TransferRow::number)
                    .number(group.bookedAtMicros())
                    .numbers(rows, TransferRow::number)
                    .ids(rows, TransferRow::transferId)
                    .numbers(rows, TransferRow::debitAccount)
                    .numbers(rows, TransferRow::creditAccount)
                    .numbers(rows, TransferRow::amount)
                    .numbers(rows, TransferRow::debitBalanceAfter)
                    .numbers(rows, TransferRow::debitSequence)
                    .numbers(rows, TransferRow::creditBalanceAfter)
                    .numbers(rows, TransferRow::creditSequence)
                    .numbers(checks)
                    .texts(rows, TransferRow::code)
                    .texts(rows, TransferRow::reference);
            if (!plain) {
                parameters
                        .texts(rows, TransferRow::phase)
                        .numbers(rows, TransferRow::released)
                        .ids(rows, TransferRow::holdId)
                        .optionalNumbers(rows, TransferRow::holdTimeoutMillis)
                        .optionalNumbers(rows, TransferRow::expiresAtMicros)
                        .ids(rows, TransferRow::reversesId)
                        .optionalNumbers(rows, TransferRow::asked)
                        .texts(rows, TransferRow::balancing);
            }
            int inserted = statement.executeUpdate();
            if (inserted == 0) {
                throw new OwnershipLost(group.epoch());
            }
            if (inserted != rows.size()) {
                throw new IllegalStateException("wrote " + inserted + " of " + rows.size() + " transfers");
            }
        }
    }

    private ArrayParameters parametersOf(PreparedStatement statement, GroupRow group, byte[] hash) throws SQLException {
        return new ArrayParameters(connection, statement)
                .number(group.epoch())
                .number(group.number())
                .number(group.firstEntry())
                .number(group.lastEntry())
                .number(group.bookedAtMicros())
                .bytes(hash);
    }
}
