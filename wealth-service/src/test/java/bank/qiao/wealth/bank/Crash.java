package bank.qiao.wealth.bank;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Lets the database fail a few times when a table is written to, as if the process had been killed in the middle of the
 * transaction. Sequences are not rolled back: that is how it remembers how often it has struck.
 */
public final class Crash implements AutoCloseable {

    private final JdbcClient jdbc;
    private final String table;

    private Crash(JdbcClient jdbc, String table) {
        this.jdbc = jdbc;
        this.table = table;
    }

    /** @param condition in terms of the row {@code new}, for example {@code new.to_status = 'DONE'} */
    public static Crash onInsert(JdbcClient jdbc, String table, String condition, int times) {
        jdbc.sql("create sequence crash_count").update();
        jdbc.sql("""
            create function crash() returns trigger language plpgsql as $$
            begin
                if %s and nextval('crash_count') <= %d then
                    raise exception 'crash';
                end if;
                return new;
            end $$\
            """.formatted(condition, times)).update();
        jdbc.sql("create trigger crash after insert on %s for each row execute function crash()".formatted(table))
                .update();
        return new Crash(jdbc, table);
    }

    /** How often it was reached: more than the times it struck when somebody tried again. */
    public long reached() {
        return jdbc.sql("select case when is_called then last_value else 0 end from crash_count")
                .query(Long.class)
                .single();
    }

    @Override
    public void close() {
        jdbc.sql("drop trigger crash on " + table).update();
        jdbc.sql("drop function crash").update();
        jdbc.sql("drop sequence crash_count").update();
    }
}
