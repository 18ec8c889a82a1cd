package bank.qiao.service.controls;

import bank.qiao.service.businessday.EndOfDayStep;
import java.util.List;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The step of the end of day, where there are books to compare. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnBean(SubLedger.class)
public class ControlsConfiguration {

    @Bean
    EndOfDayStep checkControlTotals(List<SubLedger> subLedgers, GeneralLedger ledger) {
        return new CheckControlTotals(subLedgers, ledger);
    }
}
