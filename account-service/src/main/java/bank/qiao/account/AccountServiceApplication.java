package bank.qiao.account;

import bank.qiao.calendar.BankingCalendar;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.Bean;

/** Starts account-service: the ledger, the customers' accounts, their cards and payments, and the bank's day. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class AccountServiceApplication {

    public static void main(String[] args) {
        SpringApplication.run(AccountServiceApplication.class, args);
    }

    @Bean
    BankingCalendar bankingCalendar() {
        return new BankingCalendar();
    }
}
