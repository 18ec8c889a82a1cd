package bank.qiao.wealth;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** Starts wealth-service. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class WealthServiceApplication {

    /** Settings come from application.yml and the environment. */
    public static void main(String[] args) {
        SpringApplication.run(WealthServiceApplication.class, args);
    }
}
