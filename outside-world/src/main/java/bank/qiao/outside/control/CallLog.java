package bank.qiao.outside.control;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentNavigableMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The last calls that each system received; in memory only. */
@Component
class CallLog {

    private static final int KEPT_PER_SYSTEM = 1_000;
    private static final int BODY_CHARACTERS = 8_192;

    private final Clock clock;
    private final AtomicLong numbers = new AtomicLong();
    private final Map<OutsideSystem, ConcurrentNavigableMap<Long, Call>> calls = new EnumMap<>(OutsideSystem.class);

    CallLog(Clock clock) {
        this.clock = clock;
        for (OutsideSystem system : OutsideSystem.values()) {
            calls.put(system, new ConcurrentSkipListMap<>());
        }
    }

    Call started(OutsideSystem system, RereadableRequest request, Mode mode) {
        Call call = new Call(
                numbers.incrementAndGet(),
                OffsetDateTime.now(clock).truncatedTo(ChronoUnit.MILLIS),
                request.getMethod(),
                request.getRequestURI(),
                request.getQueryString(),
                text(request.body()),
                mode,
                null,
                Call.Outcome.IN_PROGRESS);
        ConcurrentNavigableMap<Long, Call> ofSystem = of(system);
        ofSystem.put(call.number(), call);
        while (ofSystem.size() > KEPT_PER_SYSTEM) {
            ofSystem.pollFirstEntry();
        }
        return call;
    }

    void ended(OutsideSystem system, Call call, Call.Outcome outcome, @Nullable Integer status) {
        // Not put: the ring may have dropped the call in the meantime.
        of(system).replace(call.number(), call.ended(outcome, status));
    }

    List<Call> since(OutsideSystem system, Instant since) {
        return of(system).values().stream()
                .filter(call -> !call.at().toInstant().isBefore(since))
                .toList();
    }

    private ConcurrentNavigableMap<Long, Call> of(OutsideSystem system) {
        return calls.getOrDefault(system, new ConcurrentSkipListMap<>());
    }

    private static @Nullable String text(byte[] body) {
        if (body.length == 0) {
            return null;
        }
        String text = new String(body, StandardCharsets.UTF_8);
        return text.length() > BODY_CHARACTERS ? text.substring(0, BODY_CHARACTERS) : text;
    }
}
