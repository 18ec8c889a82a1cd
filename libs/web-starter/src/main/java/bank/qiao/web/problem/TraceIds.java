package bank.qiao.web.problem;

import io.micrometer.tracing.Span;
import io.micrometer.tracing.Tracer;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

/** The trace id of a request, also where its span is already closed (error dispatch). */
final class TraceIds {

    private static final String ATTRIBUTE = TraceIds.class.getName();

    private final @Nullable Tracer tracer;

    TraceIds(@Nullable Tracer tracer) {
        this.tracer = tracer;
    }

    void remember(HttpServletRequest request) {
        String current = current();
        if (current != null) {
            request.setAttribute(ATTRIBUTE, current);
        }
    }

    String of(HttpServletRequest request) {
        String current = current();
        if (current != null) {
            return current;
        }
        return request.getAttribute(ATTRIBUTE) instanceof String remembered ? remembered : "";
    }

    private @Nullable String current() {
        Span span = tracer == null ? null : tracer.currentSpan();
        String id = span == null ? null : span.context().traceId();
        return id == null || id.isEmpty() ? null : id;
    }
}
