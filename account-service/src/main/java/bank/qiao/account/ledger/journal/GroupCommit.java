package bank.qiao.account.ledger.journal;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Writes a group in one transaction, under the epoch of this owner: the group's row with its hash, its transfers and
 * their ids, and whatever else goes with them. When it holds plain transfers only, which is nearly always, and nothing
 * is under way before it, all of it is one statement that commits itself: one trip to the database for the whole group.
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

    /** The place of a group behind another one. */
    interface Turn {

        /** Returns once the group before is committed; throws when it will not be. */
        void await();
    }

    private final Connection connection;
    private final AlongWith alongWith;

    GroupCommit(Connection connection, AlongWith alongWith) {
        this.connection = connection;
        this.alongWith = alongWith;
    }

    /**
     * Commits a group and what goes with it. Of a group that has a turn to wait for, the transfers are written before it
     * is its turn, everything else after that: so it finds what the group before did.
     *
     * @param turn null: nothing is under way before it
     * @throws OwnershipLost when another instance has taken over: nothing was written
     */
    void commit(SealedGroup sealed, @Nullable Turn turn) throws SQLException, OwnershipLost {
        boolean oneTrip = turn == null && sealed.journals() && sealed.isAlone();
        connection.setAutoCommit(oneTrip);
        if (!sealed.journals()) {
            checkOwner(sealed.group().epoch());
        } else if (sealed.rows().isEmpty()) {
            insertGroup(sealed.group(), sealed.hash());
        } else {
            insertTransfers(sealed);
        }
        if (!oneTrip) {
            if (turn != null) {
                turn.await();
            }
            alongWith.write(sealed.pages(), sealed.eventChecks(), sealed.answers());
            connection.commit();
            connection.setAutoCommit(true);
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

    private void insertTransfers(SealedGroup sealed) throws SQLException, OwnershipLost {
        GroupRow group = sealed.group();
        List<TransferRow> rows = sealed.rows();
        boolean plain = sealed.isPlain();
        try (PreparedStatement statement = connection.prepareStatement(plain ? PLAIN_GROUP : GROUP)) {
            ArrayParameters parameters = parametersOf(statement, group, sealed.hash())
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
                    .numbers(sealed.checks())
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
