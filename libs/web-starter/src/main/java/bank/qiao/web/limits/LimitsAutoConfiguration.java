package bank.qiao.web.limits;

import bank.qiao.web.problem.CommonError;
import bank.qiao.web.problem.Problem;
import bank.qiao.web.problem.ProblemAutoConfiguration;
import bank.qiao.web.problem.ProblemMapping;
import bank.qiao.web.problem.Problems;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.core.Ordered;

/** Body limits in front of everything that reads a body. */
@AutoConfiguration(after = ProblemAutoConfiguration.class)
@EnableConfigurationProperties(BodyLimits.class)
public class LimitsAutoConfiguration {

    @Bean
    FilterRegistrationBean<?> bodyLimitFilter(BodyLimits limits, Problems problems) {
        FilterRegistrationBean<BodyLimitFilter> filter =
                new FilterRegistrationBean<>(new BodyLimitFilter(limits, problems));
        filter.setOrder(Ordered.HIGHEST_PRECEDENCE + 20);
        return filter;
    }

    @Bean
    ProblemMapping tooLargeProblems() {
        return exception ->
                exception instanceof BodyTooLargeException ? Problem.of(CommonError.PAYLOAD_TOO_LARGE) : null;
    }
}
