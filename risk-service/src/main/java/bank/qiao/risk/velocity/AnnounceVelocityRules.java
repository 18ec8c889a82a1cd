package bank.qiao.risk.velocity;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Looks whether the time of a version has come; at the first start that of the first has. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(VelocitySettings.class)
class AnnounceVelocityRules {

    @Bean
    RecurringTask<Void> announceVelocityRulesTask(VelocityRules rules, VelocitySettings settings) {
        return Tasks.recurring("announce-velocity-rules", FixedDelay.of(settings.announceEvery()))
                .execute((instance, context) -> rules.announce());
    }
}
