package bank.qiao.risk;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Decides on credit: sources, scorecards, combination, limit policy. */
@SpringBootApplication
public class RiskServiceApplication {

    public static void main(String[] arguments) {
        SpringApplication.run(RiskServiceApplication.class, arguments);
    }
}
