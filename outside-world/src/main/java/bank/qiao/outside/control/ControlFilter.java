package bank.qiao.outside.control;

import bank.qiao.outside.OutsideSettings;
import bank.qiao.outside.wire.OutsideRefusal;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerExceptionResolver;

/** Notes each call to a system, and lets the system misbehave as it was told. */
@Component
@Order(Ordered.LOWEST_PRECEDENCE)
class ControlFilter extends OncePerRequestFilter {

    private final Controls controls;
    private final CallLog log;
    private final HandlerExceptionResolver errors;
    private final int largestRequest;

    ControlFilter(
            Controls controls,
            CallLog log,
            @Qualifier("handlerExceptionResolver") HandlerExceptionResolver errors,
            OutsideSettings settings) {
        this.controls = controls;
        this.log = log;
        this.errors = errors;
        largestRequest = Math.toIntExact(settings.largestRequest().toBytes());
    }

    @Override
    protected void doFilterInternal(HttpServletRequest original, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        byte[] body = original.getInputStream().readNBytes(largestRequest + 1);
        if (body.length > largestRequest) {
            answerWith(
                    original,
                    response,
                    new OutsideRefusal(HttpStatus.CONTENT_TOO_LARGE, "CONTENT_TOO_LARGE", "The body is too large."));
            return;
        }
        RereadableRequest request = new RereadableRequest(original, body);
        String path = request.getRequestURI();
        Optional<OutsideSystem> asked = OutsideSystem.asked(request.getMethod(), path);
        if (asked.isEmpty()) {
            chain.doFilter(request, response);
            return;
        }
        OutsideSystem system = asked.get();
        Behaviour behaviour = controls.next(system, path);
        request.setAttribute(Behaviour.ATTRIBUTE, behaviour);
        Call call = log.started(system, request, behaviour.mode());
        Call.Outcome outcome = behave(behaviour, request, response, chain);
        boolean seen = outcome == Call.Outcome.ANSWERED;
        log.ended(system, call, outcome, seen ? response.getStatus() : null);
    }

    private Call.Outcome behave(
            Behaviour behaviour, RereadableRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        switch (behaviour.mode()) {
            case NORMAL, REFUSE, PROCESSING, WRONG_AMOUNT -> chain.doFilter(request, response);
            case SLOW -> {
                pause(behaviour.delay());
                chain.doFilter(request, response);
            }
            case ERROR ->
                answerWith(
                        request,
                        response,
                        new OutsideRefusal(
                                HttpStatus.INTERNAL_SERVER_ERROR, "SIMULATED_ERROR", "This system was told to fail."));
            case LOSE_ANSWER -> {
                if (!OutsideSystem.isRead(request.getMethod())) {
                    chain.doFilter(request, new LostResponse(response));
                    ConnectionCutter.cut(request);
                    return Call.Outcome.ANSWER_LOST;
                }
                chain.doFilter(request, response);
            }
            case DOWN -> {
                ConnectionCutter.cut(request);
                return Call.Outcome.DROPPED;
            }
        }
        return Call.Outcome.ANSWERED;
    }

    private void answerWith(HttpServletRequest request, HttpServletResponse response, OutsideRefusal refusal) {
        errors.resolveException(request, response, null, refusal);
    }

    private static void pause(Duration delay) {
        try {
            Thread.sleep(delay);
        } catch (InterruptedException shutdown) {
            Thread.currentThread().interrupt();
        }
    }
}
