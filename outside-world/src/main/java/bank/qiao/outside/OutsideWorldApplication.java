package bank.qiao.outside;

import io.swagger.v3.oas.annotations.OpenAPIDefinition;
import io.swagger.v3.oas.annotations.info.Info;
import java.time.Clock;
import java.time.ZoneId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.Bean;
import org.springframework.context.event.EventListener;

/** The program that plays the outside world; see README.md for its contract. */
@OpenAPIDefinition(info = @Info(title = "outside-world", version = "1", description = "What stands outside the bank."))
@SpringBootApplication
@ConfigurationPropertiesScan
public class OutsideWorldApplication {

    private static final Logger LOG = LoggerFactory.getLogger(OutsideWorldApplication.class);

    /** Starts the program. */
    public static void main(String[] args) {
        SpringApplication.run(OutsideWorldApplication.class, args);
    }

    /** The wall clock in the zone that every date on these wires is meant in. */
    @Bean
    Clock clock() {
        return Clock.system(ZoneId.of("Asia/Shanghai"));
    }

    @EventListener
    void ready(ApplicationReadyEvent event) {
        // Launchers and tests that asked for port 0 read the port from this line.
        LOG.info(
                "outside-world is ready on port {}",
                event.getApplicationContext().getEnvironment().getProperty("local.server.port"));
    }
}
