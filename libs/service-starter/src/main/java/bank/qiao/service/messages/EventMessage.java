package bank.qiao.service.messages;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An event in its outer form: what the outbox stores and the relay sends. */
public record EventMessage(
        UUID eventId,
        String topic,
        String key,
        String type,
        byte[] payload,
        @Nullable String traceParent) {}
