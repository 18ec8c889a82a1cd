package bank.qiao.account.businessday;

import bank.qiao.service.businessday.BankClock;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Ends the day at 24:00 in Shanghai, and looks every minute whether one was missed while nothing ran. */
@Configuration(proxyBeanMethods = false)
class Midnight {

    @Bean
    RecurringTask<Void> endOfBusinessDay(BusinessDay businessDay) {
        return Tasks.recurring("end-of-business-day", Schedules.cron("0 * * * * *", BankClock.SHANGHAI))
                .execute((instance, context) -> businessDay.endPassedDays());
    }
}
