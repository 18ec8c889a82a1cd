package bank.qiao.service.deadletters;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A message that could not be handled, as staff sees it: the payload stays inside. */
public record DeadLetter(
        UUID id,
        String topic,
        int partition,
        long offset,
        @Nullable String key,
        @Nullable UUID eventId,
        @Nullable String type,
        String error,
        String status,
        Instant receivedAt,
        @Nullable Instant replayedAt,
        @Nullable String replayedBy) {}
