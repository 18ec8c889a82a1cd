package bank.qiao.account;

import bank.qiao.account.ledger.VerifyLedger;
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
        if (args.length > 0 && VerifyLedger.COMMAND.equals(args[0])) {
            System.exit(VerifyLedger.run(System.getenv(), System.out));
        }
        SpringApplication.run(AccountServiceApplication.class, args);
    }

    @Bean
    BankingCalendar bankingCalendar() {
        return new BankingCalendar();
    }
}
