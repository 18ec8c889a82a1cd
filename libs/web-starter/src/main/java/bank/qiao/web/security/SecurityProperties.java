package bank.qiao.web.security;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.http.HttpMethod;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * Exceptions to the path rules.
 *
 * @param publicPaths answered without a token, each as {@code "METHOD /path/pattern"}
 */
@ConfigurationProperties("qiao.security")
public record SecurityProperties(@DefaultValue List<String> publicPaths) {

    /** @throws IllegalArgumentException for an entry of another form */
    RequestMatcher[] publicMatchers() {
        return publicPaths.stream().map(SecurityProperties::matcher).toArray(RequestMatcher[]::new);
    }

    private static RequestMatcher matcher(String entry) {
        String[] parts = entry.trim().split("\\s+", -1);
        if (parts.length != 2 || !parts[1].startsWith("/")) {
            throw new IllegalArgumentException(
                    "qiao.security.public-paths: \"" + entry + "\" is not of the form \"METHOD /path\"");
        }
        return PathPatternRequestMatcher.withDefaults().matcher(HttpMethod.valueOf(parts[0]), parts[1]);
    }
}
