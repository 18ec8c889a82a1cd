package bank.qiao.wealth;

import bank.qiao.calendar.BankingCalendar;
import bank.qiao.service.controls.GeneralLedgerOverHttp;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

/** Starts wealth-service. */
@SpringBootApplication
@ConfigurationPropertiesScan
@Import(GeneralLedgerOverHttp.class)
public class WealthServiceApplication {

    /** Settings come from application.yml and the environment. */
    public static void main(String[] args) {
        SpringApplication.run(WealthServiceApplication.class, args);
    }

    @Bean
    BankingCalendar bankingCalendar() {
        return new BankingCalendar();
    }
}
