package bank.qiao.load;

import bank.qiao.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Puts accounts and journal rows into the ledger's tables before the service starts, as what was there before its hash
 * chain: nothing could post fifty million transfers first.
 */
final class Loader {

    private static final long RICH = 1_000_000_000L;
    private static final int ROWS_AT_ONCE = 1_000_000;

    private final EmbeddedPostgres postgres;
    private final String database;

    Loader(EmbeddedPostgres postgres, String database) {
        this.postgres = postgres;
        this.database = database;
    }

    void load(int accounts, long rows) throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            // The journal refuses what this does; only here, and only for this session.
            statement.execute("set session_replication_role = replica");
            statement.execute("set synchronous_commit = off");
            statement.execute("insert into ledger_account (number, code, type, balance_limit, status, credits_posted,"
                    + " opened_at) select 10 + n, 'customer:51a00000-0000-0000-0000-' || lpad(to_hex(n), 12, '0'),"
                    + " 'LIABILITY', 'DEBITS_MUST_NOT_EXCEED_CREDITS', 'ACTIVE', " + RICH + ", now()"
                    + " from generate_series(0, " + (accounts - 1) + ") as n");
            statement.execute("insert into ledger_account (number, code, type, balance_limit, status, debits_posted,"
                    + " opened_at) values (1, 'general:CENTRAL_BANK_RESERVE', 'ASSET', 'NONE', 'ACTIVE', "
                    + accounts + "::bigint * " + RICH + ", now())");
            statement.execute("select ledger_make_partition(current_date)");
            List<String> indexes = dropIndexes(statement);
            for (long from = 1; from <= rows; from += ROWS_AT_ONCE) {
                loadRows(statement, accounts, from, Math.min(rows, from + ROWS_AT_ONCE - 1));
            }
            statement.execute("set maintenance_work_mem = '1GB'");
            for (String index : indexes) {
                statement.execute(index);
            }
            statement.execute("update ledger_group set last_entry = " + rows + ", booked_at = now() where number = 0");
            statement.execute("update ledger_checkpoint set last_entry = " + rows + ", booked_at = now()");
            statement.execute("set session_replication_role = origin");
            statement.execute("vacuum analyze");
        }
    }

    /** An index made at the end takes a fraction of the time that one takes which grows with each row. */
    private static List<String> dropIndexes(Statement statement) throws SQLException {
        Map<String, String> indexes = new HashMap<>();
        ResultSet row = statement.executeQuery(
                "select indexname, indexdef from pg_indexes where tablename = 'ledger_transfer'");
        while (row.next()) {
            indexes.put(row.getString(1), row.getString(2).replace(" ON ONLY ", " ON "));
        }
        List<String> toMake = new ArrayList<>(indexes.values());
        for (String index : indexes.keySet()) {
            statement.execute("drop index " + index);
        }
        statement.execute("alter table ledger_transfer_id drop constraint ledger_transfer_id_pkey");
        toMake.add("alter table ledger_transfer_id add primary key (transfer_id)");
        return toMake;
    }

    /** One fen each from one account to the next, so that the table of accounts stays as it is. */
    private static void loadRows(Statement statement, int accounts, long from, long to) throws SQLException {
        String id = "('01900000-0000-7000-8000-' || lpad(to_hex(n), 12, '0'))::uuid";
        statement.execute("insert into ledger_transfer (number, transfer_id, phase, debit_account, credit_account,"
                + " amount, debit_balance_after, debit_sequence, credit_balance_after, credit_sequence, booked_at,"
                + " row_check, code, reference) select n, " + id + ", 'POST', 10 + n % " + accounts
                + ", 10 + (n + 1) % "
                + accounts + ", 1, " + RICH + ", 2 * (n / " + accounts + "), " + RICH + ", 2 * (n / " + accounts
                + ") + 1, date_trunc('day', now()), 0, 'BENCH', 'bench:0' from generate_series(" + from + ", " + to
                + ") as n");
        statement.execute("insert into ledger_transfer_id (transfer_id, number, booked_at) select " + id
                + ", n, date_trunc('day', now()) from generate_series(" + from + ", " + to + ") as n");
    }

    /**
     * Reads all indexes of the ledger once, file by file, so that the system has them in memory as it has those of a ledger
     * that has been at work: read page by page while it is measured, a cold disk is what would be measured.
     *
     * @param data the directory of the server
     * @return how many bytes they have
     */
    long readIndexes(Path data) throws SQLException, IOException {
        List<Path> files = new ArrayList<>();
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            ResultSet row = statement.executeQuery("select pg_relation_filepath(i.indexrelid) from pg_index i"
                    + " join pg_class c on c.oid = i.indrelid where c.relname like 'ledger_%'"
                    + " and pg_relation_filepath(i.indexrelid) is not null");
            while (row.next()) {
                files.add(data.resolve(row.getString(1)));
            }
        }
        long bytes = 0;
        for (Path first : files) {
            // A relation goes on in a further file after each gigabyte.
            for (int segment = 0; segment == 0 || Files.exists(segment(first, segment)); segment++) {
                try (InputStream content = Files.newInputStream(segment(first, segment))) {
                    bytes += content.transferTo(OutputStream.nullOutputStream());
                }
            }
        }
        return bytes;
    }

    private static Path segment(Path first, int number) {
        return number == 0 ? first : first.resolveSibling(first.getFileName() + "." + number);
    }

    long count(String table) throws SQLException {
        return number("select count(*) from " + table);
    }

    long bytes(String table) throws SQLException {
        return number("select sum(pg_total_relation_size(c.oid)) from pg_class c where c.relkind in ('r', 'p')"
                + " and c.relname like '" + table + "%'");
    }

    /** Nothing that the database itself finds wrong. */
    boolean isSound() throws SQLException {
        return number("select count(*) from ledger_breach where kind <> 'ACCOUNT_AND_JOURNAL'") == 0;
    }

    private long number(String sql) throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            ResultSet row = statement.executeQuery(sql);
            row.next();
            return row.getLong(1);
        }
    }

    private Connection connect() throws SQLException {
        return DriverManager.getConnection(postgres.jdbcUrl(database), postgres.username(), postgres.password());
    }
}
