package bank.qiao.gateway.limits;

import bank.qiao.web.problem.Problems;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The filter as a bean; the door puts it in its place behind the token check. */
@Configuration(proxyBeanMethods = false)
class LimitsConfiguration {

    @Bean
    RateLimitFilter rateLimitFilter(CallCounts counts, RateLimits limits, Problems problems) {
        return new RateLimitFilter(counts, limits, problems);
    }

    /** Not for every request of the container: only where the door puts it. */
    @Bean
    FilterRegistrationBean<RateLimitFilter> rateLimitFilterOnlyBehindTheDoor(RateLimitFilter filter) {
        FilterRegistrationBean<RateLimitFilter> registration = new FilterRegistrationBean<>(filter);
        registration.setEnabled(false);
        return registration;
    }
}
