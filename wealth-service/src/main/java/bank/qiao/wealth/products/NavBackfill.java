package bank.qiao.wealth.products;

import bank.qiao.service.tasks.DurableTasks;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;

/** Fills the shelf's history after a start: a new bank has no end of day behind it that could have loaded values. */
@Configuration(proxyBeanMethods = false)
class NavBackfill {

    private static final Duration RETRY_AFTER = Duration.ofSeconds(10);

    @Bean
    OneTimeTask<String> backfillNavs(NavLoader loader, ProductSettings settings) {
        return Tasks.oneTime("backfill-fund-navs", String.class)
                .onFailure(new FailureHandler.OnFailureRetryLater<>(RETRY_AFTER))
                .execute((instance, context) -> {
                    LocalDate today = LocalDate.parse(instance.getData());
                    for (int days = 1; days <= settings.navBackfillDays(); days++) {
                        loader.load(today.minusDays(days));
                    }
                });
    }

    @Bean
    AtStart backfillAtStart(OneTimeTask<String> backfillNavs, DurableTasks tasks, Clock clock) {
        return new AtStart(backfillNavs, tasks, clock);
    }

    /** Asks for the backfill of today, unless it waits already. */
    record AtStart(OneTimeTask<String> backfill, DurableTasks tasks, Clock clock) {

        @EventListener(ApplicationReadyEvent.class)
        void schedule() {
            String today = LocalDate.ofInstant(clock.instant(), ZoneId.of("Asia/Shanghai"))
                    .toString();
            tasks.runAfterCommit(backfill.instance(today, today));
        }
    }
}
