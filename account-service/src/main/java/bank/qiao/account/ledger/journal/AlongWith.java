package bank.qiao.account.ledger.journal;

import bank.qiao.account.ledger.Transfer;
import bank.qiao.account.ledger.Transfer.Phase;
import bank.qiao.account.ledger.book.AccountEvent;
import bank.qiao.account.ledger.book.JournalRow;
import bank.qiao.account.ledger.book.Pages;
import bank.qiao.account.ledger.book.Rejection;
import bank.qiao.service.outbox.OutboxTable;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What goes with a group besides its transfers: accounts and events, holds and their ends, refusals, answers. */
final class AlongWith {

    private static final String ACCOUNTS = """
        insert into ledger_account (number, code, type, balance_limit, status, opened_at)
        select r.number, r.code, r.type, r.balance_limit, 'ACTIVE',
            timestamptz 'epoch' + ? * interval '1 microsecond'
        from unnest(?, ?, ?, ?) as r(number, code, type, balance_limit)
        """;

    private static final String EVENTS = """
        insert into ledger_account_event (number, account, kind, code, type, balance_limit, status, frozen, sequence,
            booked_at, row_check)
        select r.number, r.account, r.kind, r.code, r.type, r.balance_limit, r.status, r.frozen, r.sequence,
            timestamptz 'epoch' + ? * interval '1 microsecond', r.row_check
        from unnest(?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            as r(number, account, kind, code, type, balance_limit, status, frozen, sequence, row_check)
        """;

    private static final String HOLDS = """
        insert into ledger_hold (hold_id, expires_at, state)
        select r.id, timestamptz 'epoch' + r.expires_at * interval '1 microsecond', 'HELD'
        from unnest(?, ?) as r(id, expires_at)
        """;

    private static final String ENDS = """
        update ledger_hold h set state = r.state from unnest(?, ?) as r(id, state)
        where h.hold_id = r.id and h.state = 'HELD'
        """;

    private static final String REVERSALS = """
        insert into ledger_reversal (original_id, reversal_id)
        select r.original_id, r.reversal_id from unnest(?, ?) as r(original_id, reversal_id)
        """;

    private static final String REJECTED_IDS = """
        insert into ledger_transfer_id (transfer_id, number, booked_at)
        select r.id, 0, timestamptz 'epoch' + ? * interval '1 microsecond' from unnest(?) as r(id)
        """;

    private static final String REJECTIONS = """
        insert into ledger_rejection (transfer_id, phase, debit_code, credit_code, amount, code, hold_id,
            hold_timeout_millis, balancing, reverses_id, result, rejected_at)
        select r.id, r.phase, r.debit, r.credit, r.amount, r.code, r.hold_id, r.hold_timeout, r.balancing,
            r.reverses_id, r.result, timestamptz 'epoch' + ? * interval '1 microsecond'
        from unnest(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            as r(id, phase, debit, credit, amount, code, hold_id, hold_timeout, balancing, reverses_id, result)
        """;

    private static final String ANSWERS = """
        insert into ledger_command (command_id, failures, decided_at)
        select r.id, r.failures::jsonb, timestamptz 'epoch' + ? * interval '1 microsecond'
        from unnest(?, ?) as r(id, failures)
        on conflict do nothing
        """;

    private final Connection connection;
    private final OutboxTable outbox;

    /** @param outbox on the same connection */
    AlongWith(Connection connection, OutboxTable outbox) {
        this.connection = connection;
        this.outbox = outbox;
    }

    void write(Pages pages, long[] eventChecks, List<CommandAnswer> answers) throws SQLException {
        long now = TransferRow.micros(pages.now());
        if (!pages.events().isEmpty()) {
            openAccounts(pages.events(), now);
            insertEvents(pages.events(), eventChecks, now);
        }
        insertHolds(ofPhase(pages, Phase.HOLD));
        endHolds(pages.rows().stream()
                .filter(row -> row.transfer().phase().endsHold())
                .toList());
        insertReversals(ofPhase(pages, Phase.REVERSAL));
        if (!pages.rejections().isEmpty()) {
            insertRejections(pages.rejections(), now);
        }
        if (!answers.isEmpty()) {
            insertAnswers(answers, now);
        }
    }

    private static List<JournalRow> ofPhase(Pages pages, Phase phase) {
        return pages.rows().stream()
                .filter(row -> row.transfer().phase() == phase)
                .toList();
    }

    private void openAccounts(List<AccountEvent> events, long now) throws SQLException {
        List<AccountEvent> opened = events.stream()
                .filter(event -> event.kind() == AccountEvent.Kind.OPENED)
                .toList();
        if (opened.isEmpty()) {
            return;
        }
        try (PreparedStatement statement = connection.prepareStatement(ACCOUNTS)) {
            parameters(statement)
                    .number(now)
                    .numbers(opened, event -> event.account().number())
                    .texts(opened, event -> event.account().code().value())
                    .texts(opened, event -> event.account().type().name())
                    .texts(opened, event -> event.account().limit().name());
            statement.executeUpdate();
        }
    }

    private void insertEvents(List<AccountEvent> events, long[] checks, long now) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(EVENTS)) {
            parameters(statement)
                    .number(now)
                    .numbers(events, AccountEvent::number)
                    .numbers(events, event -> event.account().number())
                    .texts(events, event -> event.kind().name())
                    .texts(events, event -> event.account().code().value())
                    .texts(events, event -> event.account().type().name())
                    .texts(events, event -> event.account().limit().name())
                    .texts(events, event -> event.account().status().name())
                    .numbers(events, event -> event.account().frozen())
                    .numbers(events, event -> event.account().sequence())
                    .numbers(checks);
            statement.executeUpdate();
        }
    }

    private void insertHolds(List<JournalRow> rows) throws SQLException {
        if (rows.isEmpty()) {
            return;
        }
        try (PreparedStatement statement = connection.prepareStatement(HOLDS)) {
            parameters(statement)
                    .ids(rows, row -> row.transfer().id())
                    .optionalNumbers(rows, row -> row.expiresAt() == null ? null : TransferRow.micros(row.expiresAt()));
            statement.executeUpdate();
        }
    }

    private void endHolds(List<JournalRow> rows) throws SQLException {
        if (rows.isEmpty()) {
            return;
        }
        try (PreparedStatement statement = connection.prepareStatement(ENDS)) {
            parameters(statement)
                    .ids(rows, row -> row.transfer().holdId())
                    .texts(rows, row -> row.transfer().phase() == Phase.POST_HOLD ? "HOLD_POSTED" : "HOLD_VOIDED");
            int ended = statement.executeUpdate();
            if (ended != rows.size()) {
                throw new IllegalStateException("ended " + ended + " of " + rows.size() + " holds");
            }
        }
    }

    private void insertReversals(List<JournalRow> rows) throws SQLException {
        if (rows.isEmpty()) {
            return;
        }
        try (PreparedStatement statement = connection.prepareStatement(REVERSALS)) {
            parameters(statement)
                    .ids(rows, row -> row.transfer().reverses())
                    .ids(rows, row -> row.transfer().id());
            statement.executeUpdate();
        }
    }

    private void insertRejections(List<Rejection> rejections, long now) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(REJECTED_IDS)) {
            parameters(statement)
                    .number(now)
                    .ids(rejections, rejection -> rejection.transfer().id());
            statement.executeUpdate();
        }
        List<Transfer> transfers = rejections.stream().map(Rejection::transfer).toList();
        try (PreparedStatement statement = connection.prepareStatement(REJECTIONS)) {
            parameters(statement)
                    .number(now)
                    .ids(transfers, Transfer::id)
                    .texts(transfers, transfer -> transfer.phase().name())
                    .texts(
                            transfers,
                            transfer -> transfer.debit() == null
                                    ? null
                                    : transfer.debit().value())
                    .texts(
                            transfers,
                            transfer -> transfer.credit() == null
                                    ? null
                                    : transfer.credit().value())
                    .numbers(transfers, Transfer::amountFen)
                    .texts(transfers, Transfer::code)
                    .ids(transfers, Transfer::holdId)
                    .optionalNumbers(transfers, transfer -> millis(transfer.holdTimeout()))
                    .texts(transfers, transfer -> transfer.balancing().name())
                    .ids(transfers, Transfer::reverses)
                    .texts(rejections, rejection -> rejection.result().name());
            statement.executeUpdate();
        }
    }

    private void insertAnswers(List<CommandAnswer> answers, long now) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(ANSWERS)) {
            parameters(statement)
                    .number(now)
                    .ids(answers, CommandAnswer::commandId)
                    .texts(answers, CommandAnswer::failures);
            statement.executeUpdate();
        }
        outbox.appendAll(answers.stream().map(CommandAnswer::event).toList());
    }

    private ArrayParameters parameters(PreparedStatement statement) {
        return new ArrayParameters(connection, statement);
    }

    private static @Nullable Long millis(@Nullable Duration duration) {
        return duration == null ? null : duration.toMillis();
    }
}
