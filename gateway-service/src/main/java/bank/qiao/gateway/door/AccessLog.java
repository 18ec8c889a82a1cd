package bank.qiao.gateway.door;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** One line a request: method, path, status, milliseconds. No query and no body; long numbers in a path are masked. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 5)
class AccessLog extends OncePerRequestFilter {

    private static final Logger log = LoggerFactory.getLogger(AccessLog.class);
    /** A phone, card or ID number that a caller put where an id belongs. */
    private static final Pattern LONG_NUMBER = Pattern.compile("(?<![0-9a-fA-F-])[0-9]{7,}[0-9Xx]?(?![0-9a-fA-F-])");

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        long start = System.nanoTime();
        try {
            chain.doFilter(request, response);
        } finally {
            log.info(
                    "{} {} {} {} ms",
                    request.getMethod(),
                    masked(request.getRequestURI()),
                    response.getStatus(),
                    Duration.ofNanos(System.nanoTime() - start).toMillis());
        }
    }

    static String masked(String path) {
        return LONG_NUMBER.matcher(path).replaceAll("***");
    }
}
