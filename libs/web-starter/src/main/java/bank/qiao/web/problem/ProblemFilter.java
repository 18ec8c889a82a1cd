package bank.qiao.web.problem;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * The outermost filter behind the trace: returns the trace id to the caller and answers whatever the filters below it,
 * or a handler outside the controllers, throw.
 */
final class ProblemFilter extends OncePerRequestFilter {

    static final String TRACE_HEADER = "X-Trace-Id";

    private final Problems problems;
    private final TraceIds traceIds;

    ProblemFilter(Problems problems, TraceIds traceIds) {
        this.problems = problems;
        this.traceIds = traceIds;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        traceIds.remember(request);
        String traceId = traceIds.of(request);
        if (!traceId.isEmpty()) {
            response.setHeader(TRACE_HEADER, traceId);
        }
        try {
            chain.doFilter(request, response);
        } catch (AsyncRequestNotUsableException gone) {
            // The caller has hung up: nobody is left to answer.
            return;
        } catch (IOException | ServletException | RuntimeException failure) {
            if (response.isCommitted()) {
                throw failure;
            }
            problems.write(problems.of(failure), request, response);
        }
    }
}
