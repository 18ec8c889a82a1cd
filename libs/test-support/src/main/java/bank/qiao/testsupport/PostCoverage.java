package bank.qiao.testsupport;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.Servlet;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.AnnotatedElement;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.context.ApplicationContext;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Calls every POST of a running service without an {@code Idempotency-Key} and wants each to be refused for that. Only
 * methods annotated with {@code IdempotentByNature} are left out; a servlet of ours beside Spring MVC must be annotated.
 */
public final class PostCoverage {

    private static final String BOUNDARY = "no-part-follows";
    private static final String[] ALL_ROLES = {
        "OPS_MAKER", "OPS_CHECKER", "RISK", "FINANCE", "SERVICE", "AUDITOR", "ADMIN"
    };

    private final HttpClient http = HttpClient.newHttpClient();
    private final TestTokens tokens = TestTokens.ofThisJvm();
    private final RequestMappingHandlerMapping mappings;
    private final List<String> servlets;
    private final String baseUrl;

    private PostCoverage(RequestMappingHandlerMapping mappings, List<String> servlets, String baseUrl) {
        this.mappings = mappings;
        this.servlets = servlets;
        this.baseUrl = baseUrl;
    }

    /**
     * Checks the service of this context.
     *
     * @return the paths that were called, so that a test can tell how many it expects
     * @throws AssertionError naming each POST that isn't covered
     */
    public static List<String> verify(ApplicationContext context) {
        String port = context.getEnvironment().getRequiredProperty("local.server.port");
        return new PostCoverage(
                        context.getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class),
                        servletsThatSayNothing(context),
                        "http://127.0.0.1:" + port)
                .verify();
    }

    private static List<String> servletsThatSayNothing(ApplicationContext context) {
        var silent = new ArrayList<String>();
        for (ServletRegistrationBean<?> registration :
                context.getBeansOfType(ServletRegistrationBean.class).values()) {
            Servlet servlet = registration.getServlet();
            if (servlet != null
                    && servlet.getClass().getName().startsWith("bank.qiao.")
                    && !isIdempotentByNature(servlet.getClass())) {
                silent.add("servlet " + servlet.getClass().getName() + " is not annotated with IdempotentByNature");
            }
        }
        return List.copyOf(silent);
    }

    private static boolean isIdempotentByNature(AnnotatedElement element) {
        return Arrays.stream(element.getAnnotations())
                .anyMatch(annotation ->
                        annotation.annotationType().getSimpleName().equals("IdempotentByNature"));
    }

    private List<String> verify() {
        var called = new ArrayList<String>();
        var uncovered = new ArrayList<>(servlets);
        mappings.getHandlerMethods().forEach((mapping, handler) -> {
            if (!isOurPost(mapping, handler)) {
                return;
            }
            for (String path : mapping.getPatternValues()) {
                called.add(path);
                String answer = postWithoutKey(path, mapping);
                if (!answer.startsWith("400 ") || !answer.contains("IDEMPOTENCY_KEY_REQUIRED")) {
                    uncovered.add("POST " + path + " (" + handler.getShortLogMessage() + ") answered " + answer);
                }
            }
        });
        if (!uncovered.isEmpty()) {
            throw new AssertionError("POSTs that do without an Idempotency-Key:\n" + String.join("\n", uncovered));
        }
        return List.copyOf(called);
    }

    private static boolean isOurPost(RequestMappingInfo mapping, HandlerMethod handler) {
        var methods = mapping.getMethodsCondition().getMethods();
        return handler.getBeanType().getName().startsWith("bank.qiao.")
                && !ErrorController.class.isAssignableFrom(handler.getBeanType())
                && (methods.isEmpty() || methods.contains(RequestMethod.POST))
                && !isIdempotentByNature(handler.getMethod());
    }

    private String postWithoutKey(String pattern, RequestMappingInfo mapping) {
        String path = pattern.replaceAll("\\{[^}]+}", UUID.randomUUID().toString());
        boolean multipart = mapping.getConsumesCondition().getConsumableMediaTypes().stream()
                .anyMatch(type -> type.isCompatibleWith(MediaType.MULTIPART_FORM_DATA) && !type.isWildcardType());
        var request = HttpRequest.newBuilder(URI.create(baseUrl + path))
                .header("Content-Type", multipart ? "multipart/form-data; boundary=" + BOUNDARY : "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(multipart ? "--" + BOUNDARY + "--\r\n" : "{}"));
        String token = tokenFor(path);
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        try {
            var answer = http.send(request.build(), HttpResponse.BodyHandlers.ofString(UTF_8));
            return answer.statusCode() + " " + answer.body();
        } catch (IOException e) {
            throw new UncheckedIOException("No answer to POST " + path, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private @Nullable String tokenFor(String path) {
        if (path.startsWith("/api/")) {
            return tokens.customer(UUID.randomUUID());
        }
        if (path.startsWith("/admin/")) {
            return tokens.staff("covering", ALL_ROLES);
        }
        return path.startsWith("/internal/") ? tokens.service("identity-service") : null;
    }
}
