package bank.qiao.account.businessday;

import bank.qiao.calendar.BankingCalendar;
import bank.qiao.contracts.operations.v1.BusinessDayEnded;
import bank.qiao.service.businessday.BankClock;
import bank.qiao.service.outbox.Events;
import bank.qiao.web.identifiers.Ids;
import bank.qiao.web.problem.Refusal;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The business date and its end. The date is a calendar date in Shanghai; interest runs on every one of them, whether
 * banks settle on it or not.
 */
@Service
public class BusinessDay {

    private final JdbcClient jdbc;
    private final Events events;
    private final BankingCalendar calendar;
    private final BusinessDaySettings settings;
    private final Clock wallClock;

    BusinessDay(
            JdbcClient jdbc,
            Events events,
            BankingCalendar calendar,
            BusinessDaySettings settings,
            @Qualifier("wallClock") Clock wallClock) {
        this.jdbc = jdbc;
        this.events = events;
        this.calendar = calendar;
        this.settings = settings;
        this.wallClock = wallClock;
    }

    /**
     * How things stand.
     *
     * @param offset by how much the bank runs ahead of real time
     * @param settles whether the business date is a business day
     * @param completedThrough for each service the last date that it and all before it have ended; absent for none
     * @param isEveryDayCompleted whether all services have finished all days before the business date
     */
    public record Standing(
            LocalDate businessDate,
            boolean settles,
            Duration offset,
            Map<String, LocalDate> completedThrough,
            boolean isEveryDayCompleted) {

        public Standing {
            completedThrough = Map.copyOf(completedThrough);
        }
    }

    private record State(LocalDate date, Duration offset) {}

    /** Ends every day that real time (with the offset) has passed; none most of the time. */
    @Transactional
    public void endPassedDays() {
        State state = lock();
        endDaysUntil(state, realDate().plusDays(state.offset().toDays()));
    }

    /**
     * Moves the bank forward and ends each day passed.
     *
     * @throws Refusal CLOCK_NEVER_GOES_BACK, CLOCK_TOO_FAR_AHEAD
     */
    @Transactional
    public void moveTo(LocalDate businessDate) {
        State state = lock();
        if (businessDate.isBefore(state.date())) {
            throw new Refusal(BusinessDayError.CLOCK_NEVER_GOES_BACK, state.date());
        }
        if (businessDate.isAfter(state.date().plusDays(settings.mostDaysAtOnce()))) {
            throw new Refusal(BusinessDayError.CLOCK_TOO_FAR_AHEAD, settings.mostDaysAtOnce());
        }
        endDaysUntil(state, businessDate);
    }

    /** Reads it all at one moment. */
    @Transactional
    public Standing standing() {
        State state = lock();
        Map<String, LocalDate> completed = new LinkedHashMap<>();
        for (String service : settings.services()) {
            jdbc.sql("""
                select max(r.date) from business_day_run r
                where not exists (
                    select 1 from business_day_run o
                    where o.date <= r.date and not exists (
                        select 1 from business_day_answer a
                        where a.date = o.date and a.service = :service))\
                """)
                    .param("service", service)
                    .query(LocalDate.class)
                    .optional()
                    .ifPresent(date -> completed.put(service, date));
        }
        Integer open = jdbc.sql("""
            select count(*) from business_day_run r cross join unnest(:services) as s (name)
            where not exists (
                select 1 from business_day_answer a where a.date = r.date and a.service = s.name)\
            """)
                .param("services", settings.services().toArray(String[]::new))
                .query(Integer.class)
                .single();
        return new Standing(state.date(), calendar.isBusinessDay(state.date()), state.offset(), completed, open == 0);
    }

    /** A service has finished a day; saying so twice changes nothing. */
    @Transactional
    public void completed(String service, LocalDate date) {
        jdbc.sql("""
            insert into business_day_answer (date, service, completed_at) values (:date, :service, :now)
            on conflict do nothing\
            """)
                .param("date", Date.valueOf(date))
                .param("service", service)
                .param("now", Timestamp.from(wallClock.instant()))
                .update();
    }

    private void endDaysUntil(State state, LocalDate businessDate) {
        LocalDate date = state.date();
        Duration offset = state.offset();
        while (date.isBefore(businessDate)) {
            LocalDate next = date.plusDays(1);
            Duration needed = Duration.ofDays(ChronoUnit.DAYS.between(realDate(), next));
            offset = needed.compareTo(offset) > 0 ? needed : offset;
            UUID runId = Ids.next();
            jdbc.sql("insert into business_day_run (date, run_id, ended_at) values (:date, :runId, :now)")
                    .param("date", Date.valueOf(date))
                    .param("runId", runId)
                    .param("now", Timestamp.from(wallClock.instant()))
                    .update();
            events.publish(new BusinessDayEnded(
                    runId, date, next, offset, wallClock.instant().plus(offset)));
            date = next;
        }
        jdbc.sql("update business_day set date = :date, offset_days = :offset")
                .param("date", Date.valueOf(date))
                .param("offset", offset.toDays())
                .update();
    }

    /** One row for the bank; it comes into being with the first look. */
    private State lock() {
        jdbc.sql("insert into business_day (id, date, offset_days) values (1, :date, 0) on conflict do nothing")
                .param("date", Date.valueOf(realDate()))
                .update();
        return jdbc.sql("select date, offset_days from business_day for update")
                .query((row, n) ->
                        new State(row.getDate("date").toLocalDate(), Duration.ofDays(row.getLong("offset_days"))))
                .single();
    }

    private LocalDate realDate() {
        return LocalDate.ofInstant(wallClock.instant(), BankClock.SHANGHAI);
    }
}
