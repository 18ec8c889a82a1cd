package bank.qiao.web.outbound;

import io.github.resilience4j.bulkhead.annotation.Bulkhead;
import io.github.resilience4j.circuitbreaker.annotation.CircuitBreaker;
import io.github.resilience4j.retry.annotation.Retry;
import io.github.resilience4j.spring6.bulkhead.configure.BulkheadAspect;
import io.github.resilience4j.spring6.circuitbreaker.configure.CircuitBreakerAspect;
import io.github.resilience4j.spring6.retry.configure.RetryAspect;
import org.springframework.aop.Advisor;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Role;

/** The annotations of Resilience4j that adapters carry: its own advice, its own order, without AspectJ's matching. */
@AutoConfiguration
public class ResilienceAutoConfiguration {

    @Bean
    @Role(BeanDefinition.ROLE_INFRASTRUCTURE)
    static Advisor retries(ObjectProvider<RetryAspect> aspect) {
        return new ResilienceAdvisor<>(Retry.class, aspect, RetryAspect::retryAroundAdvice);
    }

    @Bean
    @Role(BeanDefinition.ROLE_INFRASTRUCTURE)
    static Advisor circuitBreakers(ObjectProvider<CircuitBreakerAspect> aspect) {
        return new ResilienceAdvisor<>(CircuitBreaker.class, aspect, CircuitBreakerAspect::circuitBreakerAroundAdvice);
    }

    @Bean
    @Role(BeanDefinition.ROLE_INFRASTRUCTURE)
    static Advisor bulkheads(ObjectProvider<BulkheadAspect> aspect) {
        return new ResilienceAdvisor<>(Bulkhead.class, aspect, BulkheadAspect::bulkheadAroundAdvice);
    }
}
