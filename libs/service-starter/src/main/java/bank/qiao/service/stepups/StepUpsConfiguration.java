package bank.qiao.service.stepups;

import bank.qiao.web.security.StepUpTokens;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Clock;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Step-up tokens, each used once. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(StepUpSettings.class)
public class StepUpsConfiguration {

    @Bean
    StepUps stepUps(
            StepUpTokens tokens, JdbcClient jdbc, StepUpSettings settings, @Qualifier("wallClock") Clock wallClock) {
        return new StepUps(tokens, jdbc, settings, wallClock);
    }

    @Bean
    RecurringTask<Void> forgetStepUps(StepUps stepUps) {
        return Tasks.recurring("forget-step-ups", FixedDelay.ofHours(1))
                .execute((instance, context) -> stepUps.forgetOld());
    }
}
