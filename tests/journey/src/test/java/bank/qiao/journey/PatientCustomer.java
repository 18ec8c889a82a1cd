package bank.qiao.journey;

import static org.awaitility.Awaitility.await;

import bank.qiao.local.client.Answer;
import bank.qiao.local.client.Call;
import bank.qiao.local.client.CustomerClient;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;

/** A customer's app that repeats a call, with the same key, until the bank has taken it: while parts of it are killed. */
final class PatientCustomer {

    static final Duration COME_BACK = Duration.ofMinutes(8);
    private static final Duration BETWEEN = Duration.ofMillis(200);
    private static final Set<Integer> ACKNOWLEDGED = Set.of(200, 201, 202);
    /** What a part that has just died or comes back makes of a call; any other answer is final. */
    private static final Set<Integer> TRY_AGAIN = Set.of(401, 404, 409, 429, 500, 502, 503, 504);

    private final CustomerClient customer;

    PatientCustomer(CustomerClient customer) {
        this.customer = customer;
    }

    /** The first answer that acknowledges the call. One key for all tries: this makes a repetition harmless. */
    Answer send(Call call) {
        return await().atMost(COME_BACK)
                .pollInterval(BETWEEN)
                .until(() -> tried(call), Optional::isPresent)
                .orElseThrow();
    }

    Answer get(String path) {
        return send(Call.get(path));
    }

    /** The status that a thing ends in. */
    String ended(String path, String... underWay) {
        return await().atMost(COME_BACK)
                .pollInterval(BETWEEN)
                .until(
                        () -> get(path).text("status"),
                        status -> !Arrays.asList(underWay).contains(status));
    }

    private Optional<Answer> tried(Call call) {
        try {
            Answer answer = customer.send(call);
            if (ACKNOWLEDGED.contains(answer.status())) {
                return Optional.of(answer);
            }
            if (!TRY_AGAIN.contains(answer.status())) {
                throw new AssertionError(call.path() + " was answered with " + answer.status() + " " + answer.json());
            }
            return Optional.empty();
        } catch (UncheckedIOException e) {
            return Optional.empty();
        }
    }
}
