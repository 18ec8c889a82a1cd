package bank.qiao.account.ledger.journal;

import bank.qiao.account.ledger.AccountCode;
import bank.qiao.account.ledger.AccountType;
import bank.qiao.account.ledger.BalanceLimit;
import bank.qiao.account.ledger.LedgerStatus;
import bank.qiao.account.ledger.ResultCode;
import bank.qiao.account.ledger.Transfer;
import bank.qiao.account.ledger.Transfer.Balancing;
import bank.qiao.account.ledger.Transfer.Phase;
import bank.qiao.account.ledger.book.KnownTransfer;
import bank.qiao.account.ledger.book.KnownTransfer.Effect;
import bank.qiao.account.ledger.book.KnownTransfer.State;
import bank.qiao.account.ledger.book.LedgerAccount;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads what the writer doesn't remember: accounts as checkpointed, and what became of ids. */
final class LedgerLookup {

    private static final String ACCOUNTS = "select * from ledger_account where code = any(?)";
    private static final String NUMBERED = "select * from ledger_account where number = any(?)";

    private static final String PAGE = "select * from ledger_account where number < ? order by number desc limit ?";

    private static final String POSTED = """
        select i.transfer_id, t.phase, d.code as debit_code, c.code as credit_code, t.amount, t.asked, t.balancing,
               t.code, t.hold_id, t.hold_timeout_millis, t.expires_at, t.reverses_id, h.state as hold_state,
               v.reversal_id
        from ledger_transfer_id i
        join ledger_transfer t on t.number = i.number and t.booked_at = i.booked_at
        join ledger_account d on d.number = t.debit_account
        join ledger_account c on c.number = t.credit_account
        left join ledger_hold h on h.hold_id = i.transfer_id
        left join ledger_reversal v on v.original_id = i.transfer_id
        where i.transfer_id = any(?) and i.number > 0
        """;

    private static final String REJECTED = "select * from ledger_rejection where transfer_id = any(?)";

    private final Connection connection;

    LedgerLookup(Connection connection) {
        this.connection = connection;
    }

    List<LedgerAccount> accounts(Collection<AccountCode> codes) throws SQLException {
        return accounts(
                ACCOUNTS,
                connection.createArrayOf(
                        "text", codes.stream().map(AccountCode::value).toArray(String[]::new)));
    }

    List<LedgerAccount> accountsNumbered(Collection<Long> numbers) throws SQLException {
        return accounts(NUMBERED, connection.createArrayOf("bigint", numbers.toArray(Long[]::new)));
    }

    /** The page of accounts that ends before a number, the last first. */
    List<LedgerAccount> accountsBefore(long number, int limit) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(PAGE)) {
            statement.setLong(1, number);
            statement.setInt(2, limit);
            return accounts(statement);
        }
    }

    private List<LedgerAccount> accounts(String sql, Array which) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setArray(1, which);
            return accounts(statement);
        }
    }

    private static List<LedgerAccount> accounts(PreparedStatement statement) throws SQLException {
        List<LedgerAccount> found = new ArrayList<>();
        ResultSet row = statement.executeQuery();
        while (row.next()) {
            found.add(account(row));
        }
        return found;
    }

    static LedgerAccount account(ResultSet row) throws SQLException {
        return new LedgerAccount(
                row.getLong("number"),
                new AccountCode(row.getString("code")),
                AccountType.valueOf(row.getString("type")),
                BalanceLimit.valueOf(row.getString("balance_limit")),
                LedgerStatus.valueOf(row.getString("status")),
                row.getLong("debits_posted"),
                row.getLong("credits_posted"),
                row.getLong("debits_pending"),
                row.getLong("credits_pending"),
                row.getLong("frozen"),
                row.getLong("sequence"));
    }

    /** What was decided under these ids; those never seen are missing. */
    Map<UUID, KnownTransfer> transfers(Collection<UUID> ids) throws SQLException {
        Map<UUID, KnownTransfer> known = new HashMap<>();
        Array which = connection.createArrayOf("uuid", ids.toArray(UUID[]::new));
        try (PreparedStatement statement = connection.prepareStatement(POSTED)) {
            statement.setArray(1, which);
            ResultSet row = statement.executeQuery();
            while (row.next()) {
                KnownTransfer transfer = posted(row);
                known.put(transfer.content().id(), transfer);
            }
        }
        if (known.size() < ids.size()) {
            try (PreparedStatement statement = connection.prepareStatement(REJECTED)) {
                statement.setArray(1, which);
                ResultSet row = statement.executeQuery();
                while (row.next()) {
                    KnownTransfer transfer = rejected(row);
                    known.put(transfer.content().id(), transfer);
                }
            }
        }
        return known;
    }

    private static KnownTransfer posted(ResultSet row) throws SQLException {
        Phase phase = Phase.valueOf(row.getString("phase"));
        AccountCode debit = new AccountCode(row.getString("debit_code"));
        AccountCode credit = new AccountCode(row.getString("credit_code"));
        boolean begins = phase == Phase.POST || phase == Phase.HOLD;
        long amount = row.getLong("amount");
        Long asked = row.getObject("asked", Long.class);
        boolean namesAmount = begins || phase == Phase.POST_HOLD;
        Transfer content = content(
                row, begins ? debit : null, begins ? credit : null, asked != null ? asked : namesAmount ? amount : 0);
        OffsetDateTime expiresAt = row.getObject("expires_at", OffsetDateTime.class);
        Instant expires = expiresAt == null ? null : expiresAt.toInstant();
        return new KnownTransfer(
                content, ResultCode.POSTED, new Effect(debit, credit, amount, expires, state(phase, row)));
    }

    private static State state(Phase phase, ResultSet row) throws SQLException {
        return switch (phase) {
            case HOLD -> State.valueOf(row.getString("hold_state"));
            case VOID_HOLD -> State.RELEASED;
            case POST, POST_HOLD, REVERSAL ->
                row.getObject("reversal_id", UUID.class) == null ? State.MOVED : State.REVERSED;
        };
    }

    private static KnownTransfer rejected(ResultSet row) throws SQLException {
        String debit = row.getString("debit_code");
        String credit = row.getString("credit_code");
        Transfer content = content(
                row,
                debit == null ? null : new AccountCode(debit),
                credit == null ? null : new AccountCode(credit),
                row.getLong("amount"));
        return new KnownTransfer(content, ResultCode.valueOf(row.getString("result")), null);
    }

    private static Transfer content(
            ResultSet row, @Nullable AccountCode debit, @Nullable AccountCode credit, long amount) throws SQLException {
        Long timeout = row.getObject("hold_timeout_millis", Long.class);
        String balancing = row.getString("balancing");
        return new Transfer(
                row.getObject("transfer_id", UUID.class),
                Phase.valueOf(row.getString("phase")),
                debit,
                credit,
                amount,
                row.getString("code"),
                row.getObject("hold_id", UUID.class),
                timeout == null ? null : Duration.ofMillis(timeout),
                balancing == null ? Balancing.NONE : Balancing.valueOf(balancing),
                row.getObject("reverses_id", UUID.class));
    }
}
