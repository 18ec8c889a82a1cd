package bank.qiao.web.limits;

import bank.qiao.web.problem.CommonError;
import bank.qiao.web.problem.Problem;
import bank.qiao.web.problem.ProblemAutoConfiguration;
import bank.qiao.web.problem.ProblemMapping;
import bank.qiao.web.problem.Problems;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/** Body limits in front of everything that reads a body. */
@AutoConfiguration(after = ProblemAutoConfiguration.class)
@EnableConfigurationProperties(BodyLimits.class)
public class LimitsAutoConfiguration {

    private static final int MOST_CAUSES = 10;

    @Bean
    FilterRegistrationBean<?> bodyLimitFilter(BodyLimits limits, Problems problems) {
        FilterRegistrationBean<BodyLimitFilter> filter =
                new FilterRegistrationBean<>(new BodyLimitFilter(limits, problems));
        filter.setOrder(Ordered.HIGHEST_PRECEDENCE + 20);
        return filter;
    }

    /** Before all others: whoever was reading the body wraps the reason into a failure of its own. */
    @Bean
    @Order(Ordered.HIGHEST_PRECEDENCE)
    ProblemMapping tooLargeProblems() {
        return exception -> {
            @Nullable Throwable each = exception;
            for (int depth = 0; each != null && depth < MOST_CAUSES; depth++, each = each.getCause()) {
                if (each instanceof BodyTooLargeException) {
                    return Problem.of(CommonError.PAYLOAD_TOO_LARGE);
                }
            }
            return null;
        };
    }
}
