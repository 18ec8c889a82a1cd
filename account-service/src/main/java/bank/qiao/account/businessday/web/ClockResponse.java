package bank.qiao.account.businessday.web;

import bank.qiao.account.businessday.BusinessDay.Standing;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** The bank's date, how far ahead it is of real time, and how far each service has come. */
record ClockResponse(
        LocalDate businessDate, boolean isBusinessDay, Duration offset, State endOfDay, List<ServiceState> services) {

    enum State {
        COMPLETED,
        RUNNING
    }

    record ServiceState(String service, LocalDate completedThrough) {}

    static ClockResponse of(Standing standing) {
        return new ClockResponse(
                standing.businessDate(),
                standing.settles(),
                standing.offset(),
                standing.isEveryDayCompleted() ? State.COMPLETED : State.RUNNING,
                standing.completedThrough().entrySet().stream()
                        .sorted(Map.Entry.comparingByKey())
                        .map(service -> new ServiceState(service.getKey(), service.getValue()))
                        .toList());
    }
}
