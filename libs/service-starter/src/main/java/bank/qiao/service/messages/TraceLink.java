package bank.qiao.service.messages;

import io.micrometer.tracing.Span;
import io.micrometer.tracing.Tracer;
import io.micrometer.tracing.propagation.Propagator;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Carries the trace of a request over the outbox and Kafka to whoever handles its events. */
public final class TraceLink {

    private static final String TRACE_PARENT = "traceparent";

    private final @Nullable Tracer tracer;
    private final @Nullable Propagator propagator;

    public TraceLink(@Nullable Tracer tracer, @Nullable Propagator propagator) {
        this.tracer = tracer;
        this.propagator = propagator;
    }

    /** The current trace in W3C form, null outside one. */
    public @Nullable String current() {
        if (tracer == null || propagator == null) {
            return null;
        }
        Span span = tracer.currentSpan();
        if (span == null) {
            return null;
        }
        Map<String, String> carrier = new HashMap<>();
        propagator.inject(span.context(), carrier, (into, name, value) -> carrier.put(name, value));
        return carrier.get(TRACE_PARENT);
    }

    /** Runs the work as a span of the trace named, so that its logs carry the same trace id. */
    public void continued(@Nullable String traceParent, String spanName, Runnable work) {
        if (tracer == null || propagator == null || traceParent == null) {
            work.run();
            return;
        }
        Span span = propagator
                .extract(Map.of(TRACE_PARENT, traceParent), Map::get)
                .name(spanName)
                .start();
        try (var scope = tracer.withSpan(span)) {
            work.run();
        } finally {
            span.end();
        }
    }
}
