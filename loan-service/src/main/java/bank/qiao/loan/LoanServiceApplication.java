package bank.qiao.loan;

import bank.qiao.service.controls.GeneralLedgerOverHttp;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.Import;

/** Starts loan-service. */
@SpringBootApplication
@ConfigurationPropertiesScan
@Import(GeneralLedgerOverHttp.class)
public class LoanServiceApplication {

    public static void main(String[] args) {
        SpringApplication.run(LoanServiceApplication.class, args);
    }
}
