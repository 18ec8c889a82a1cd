package bank.qiao.service.tasks;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.boot.autoconfigure.Jackson3Serializer;
import com.github.kagkarlsson.scheduler.boot.config.DbSchedulerCustomizer;
import com.github.kagkarlsson.scheduler.serializer.Serializer;
import java.time.Clock;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.json.JsonMapper;

/** db-scheduler with JSON task data, woken by commits. */
@Configuration(proxyBeanMethods = false)
public class TasksConfiguration {

    @Bean
    DbSchedulerCustomizer jsonTaskData() {
        return new DbSchedulerCustomizer() {
            @Override
            public Optional<Serializer> serializer() {
                return Optional.of(new Jackson3Serializer(JsonMapper.builder().build()));
            }
        };
    }

    @Bean
    DurableTasks durableTasks(ObjectProvider<Scheduler> scheduler, @Qualifier("wallClock") Clock wallClock) {
        return new SchedulerDurableTasks(scheduler, wallClock);
    }
}
