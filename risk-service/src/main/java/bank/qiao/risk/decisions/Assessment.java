package bank.qiao.risk.decisions;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * An application that waits for a decision, or has one.
 *
 * @param deadline when sources that are down are waited for no longer
 * @param attempts how often it was tried and had to wait
 */
record Assessment(
        UUID applicationId,
        UUID customerId,
        List<ConsentGiven> consents,
        Instant deadline,
        Status status,
        int attempts) {

    enum Status {
        REQUESTED,
        DECIDED
    }
}
