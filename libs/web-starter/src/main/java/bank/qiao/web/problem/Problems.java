package bank.qiao.web.problem;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.LocaleResolver;
import tools.jackson.databind.json.JsonMapper;

/**
 * Turns problems and exceptions into RFC 9457 documents; controllers throw, filters and gateways call {@link #write}.
 * Of an exception that no mapping knows, nothing but {@code INTERNAL_ERROR} and the trace id reaches the caller.
 */
public final class Problems {

    static final String TYPE_PREFIX = "urn:qiao:problem:";

    private static final Logger log = LoggerFactory.getLogger(Problems.class);
    private static final int MOST_CAUSES = 10;

    private final List<ProblemMapping> mappings;
    private final ProblemTexts texts;
    private final LocaleResolver locales;
    private final TraceIds traceIds;
    private final JsonMapper json;

    Problems(
            List<ProblemMapping> mappings,
            ProblemTexts texts,
            LocaleResolver locales,
            TraceIds traceIds,
            JsonMapper json) {
        this.mappings = List.copyOf(mappings);
        this.texts = texts;
        this.locales = locales;
        this.traceIds = traceIds;
        this.json = json;
    }

    /** The problem that an exception, or the nearest known one of its causes, means; unknown ones are logged here, once. */
    public Problem of(Throwable exception) {
        Throwable each = exception;
        for (int depth = 0; each != null && depth < MOST_CAUSES; depth++, each = each.getCause()) {
            for (ProblemMapping mapping : mappings) {
                Problem problem = mapping.map(each);
                if (problem != null) {
                    logFailure(problem, exception);
                    return problem;
                }
            }
        }
        log.error("A request failed for a reason nobody foresaw", exception);
        return Problem.of(CommonError.INTERNAL_ERROR);
    }

    /** The members of the document, in the caller's language. */
    public Map<String, @Nullable Object> document(Problem problem, HttpServletRequest request) {
        Locale locale = locales.resolveLocale(request);
        Map<String, @Nullable Object> document = new LinkedHashMap<>();
        document.put("type", TYPE_PREFIX + problem.code().name());
        document.put("title", worded(problem, "title", texts.title(problem.code(), problem.arguments(), locale)));
        document.put("status", problem.code().status());
        document.put("detail", worded(problem, "detail", texts.detail(problem.code(), problem.arguments(), locale)));
        document.put("instance", path(request));
        document.put("code", problem.code().name());
        document.put("traceId", traceIds.of(request));
        if (!problem.invalid().isEmpty()) {
            document.put(
                    "errors",
                    problem.invalid().stream().map(each -> worded(each, locale)).toList());
        }
        problem.members().forEach(document::putIfAbsent);
        document.values().removeIf(Objects::isNull);
        return document;
    }

    /** A problem that another service has put into words keeps them. */
    private static @Nullable Object worded(Problem problem, String member, @Nullable String ours) {
        Object theirs = problem.members().get(member);
        return theirs != null ? theirs : ours;
    }

    /** Answers with the document, unless an answer is already on its way. */
    public void write(Problem problem, HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (response.isCommitted()) {
            return;
        }
        response.resetBuffer();
        response.setStatus(problem.code().status());
        problem.headers().forEach((name, values) -> values.forEach(value -> response.addHeader(name, value)));
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        byte[] body = json.writeValueAsBytes(document(problem, request));
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
        response.flushBuffer();
    }

    private InvalidField worded(InvalidField invalid, Locale locale) {
        return invalid.message().isEmpty()
                ? new InvalidField(invalid.field(), invalid.code(), texts.invalid(invalid.code(), locale))
                : invalid;
    }

    private static String path(HttpServletRequest request) {
        Object asked = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        @Nullable String uri = asked instanceof String text ? text : request.getRequestURI();
        return uri == null ? "/" : uri;
    }

    private static void logFailure(Problem problem, Throwable exception) {
        if (problem.code() == CommonError.INTERNAL_ERROR) {
            log.error("A request failed by a mistake of ours", exception);
        } else if (problem.code().status() >= HttpStatus.INTERNAL_SERVER_ERROR.value()) {
            // One line: what is down is known from the message; a stack for each refused call would bury the cause.
            log.warn("{}: {}", problem.code().name(), exception.toString());
        }
    }
}
