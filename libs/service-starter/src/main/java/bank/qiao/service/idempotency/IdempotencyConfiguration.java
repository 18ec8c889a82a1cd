package bank.qiao.service.idempotency;

import bank.qiao.web.advice.AnnotatedMethods;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import com.google.crypto.tink.Aead;
import java.time.Clock;
import java.util.List;
import org.aopalliance.intercept.MethodInterceptor;
import org.jspecify.annotations.Nullable;
import org.springframework.aop.Advisor;
import org.springframework.aop.support.DefaultPointcutAdvisor;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Role;
import org.springframework.core.MethodParameter;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import tools.jackson.databind.json.JsonMapper;

/** Idempotency keys on every POST. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(IdempotencySettings.class)
public class IdempotencyConfiguration {

    @Bean
    IdempotencyKeys idempotencyKeys(
            JdbcClient jdbc,
            Aead serviceAead,
            PlatformTransactionManager transactions,
            IdempotencySettings settings,
            @Qualifier("wallClock") Clock wallClock) {
        return new IdempotencyKeys(jdbc, serviceAead, transactions, settings, wallClock);
    }

    @Bean
    Idempotency idempotency(IdempotencyKeys keys, JsonMapper json, PlatformTransactionManager transactions) {
        return new Idempotency(keys, new RequestFingerprint(json), new CallerName(), json, transactions);
    }

    /**
     * Around every POST, inside the checks of security: its order is the lowest. What it leads to is asked for when one
     * comes: advisors are made before the beans that it needs.
     */
    @Bean
    @Role(BeanDefinition.ROLE_INFRASTRUCTURE)
    static Advisor idempotencyOfPosts(ObjectProvider<Idempotency> idempotency) {
        MethodInterceptor whenCalled = call -> idempotency.getObject().invoke(call);
        return new DefaultPointcutAdvisor(new AnnotatedMethods(PostMapping.class), whenCalled);
    }

    @Bean
    WebMvcConfigurer idempotencyWeb() {
        return new WebMvcConfigurer() {
            @Override
            public void addInterceptors(InterceptorRegistry registry) {
                registry.addInterceptor(new IdempotencyKeyCheck());
            }

            @Override
            public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
                resolvers.add(new EffectResolver());
            }
        };
    }

    @Bean
    RecurringTask<Void> forgetIdempotencyKeys(IdempotencyKeys keys) {
        return Tasks.recurring("forget-idempotency-keys", FixedDelay.ofHours(1))
                .execute((instance, context) -> keys.forgetOld());
    }

    private static final class EffectResolver implements HandlerMethodArgumentResolver {

        @Override
        public boolean supportsParameter(MethodParameter parameter) {
            return parameter.getParameterType() == IdempotentEffect.class;
        }

        @Override
        public Object resolveArgument(
                MethodParameter parameter,
                @Nullable ModelAndViewContainer container,
                NativeWebRequest request,
                @Nullable WebDataBinderFactory binders) {
            return new ClaimedEffect();
        }
    }
}
