package bank.qiao.service.businessday;

import java.sql.Date;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Works through the items of a step one by one: an item that fails is put aside, the others go on, and what was put aside
 * is tried again with the next run of the step.
 */
public class EndOfDayItems {

    private static final Logger log = LoggerFactory.getLogger(EndOfDayItems.class);
    private static final int LONGEST_ERROR = 500;

    private final JdbcClient jdbc;
    private final Clock wallClock;

    EndOfDayItems(JdbcClient jdbc, Clock wallClock) {
        this.jdbc = jdbc;
        this.wallClock = wallClock;
    }

    /**
     * An item put aside.
     *
     * @param date the business date it failed on first
     */
    public record SetAside(
            String step, String item, LocalDate date, int attempts, String error, Instant lastFailedAt) {}

    /**
     * Those put aside earlier come first.
     *
     * @param items what identifies them, at most 200 characters each; no personal data
     * @param work must be repeatable, and opens its own transaction
     * @return how many are put aside now
     */
    public int each(LocalDate date, String step, List<String> items, Consumer<String> work) {
        Set<String> all = new LinkedHashSet<>(waiting(step));
        all.addAll(items);
        int failed = 0;
        for (String item : all) {
            try {
                work.accept(item);
                done(step, item);
            } catch (RuntimeException e) {
                failed++;
                log.error("end of day {}: {} put aside by {}: {}", date, item, step, e.toString());
                putAside(date, step, item, e);
            }
        }
        return failed;
    }

    /** What is put aside and not done yet. */
    public List<SetAside> setAside() {
        return jdbc.sql("""
            select step, item, date, attempts, error, last_failed_at from platform.end_of_day_item
            where done_at is null order by date, step, item limit 1000\
            """)
                .query((row, n) -> new SetAside(
                        row.getString("step"),
                        row.getString("item"),
                        row.getDate("date").toLocalDate(),
                        row.getInt("attempts"),
                        row.getString("error"),
                        row.getTimestamp("last_failed_at").toInstant()))
                .list();
    }

    private List<String> waiting(String step) {
        return jdbc.sql("""
            select item from platform.end_of_day_item where step = ? and done_at is null order by item\
            """).param(step).query(String.class).list();
    }

    private void done(String step, String item) {
        jdbc.sql("update platform.end_of_day_item set done_at = ? where step = ? and item = ? and done_at is null")
                .params(Timestamp.from(wallClock.instant()), step, item)
                .update();
    }

    private void putAside(LocalDate date, String step, String item, RuntimeException e) {
        String error = String.valueOf(e.getMessage());
        Timestamp now = Timestamp.from(wallClock.instant());
        jdbc.sql("""
            insert into platform.end_of_day_item (step, item, date, attempts, error, first_failed_at, last_failed_at)
            values (?, ?, ?, 1, ?, ?, ?)
            on conflict (step, item) do update set attempts = end_of_day_item.attempts + 1, error = excluded.error,
                last_failed_at = excluded.last_failed_at, done_at = null\
            """)
                .params(
                        step,
                        item,
                        Date.valueOf(date),
                        error.substring(0, Math.min(error.length(), LONGEST_ERROR)),
                        now,
                        now)
                .update();
    }
}
