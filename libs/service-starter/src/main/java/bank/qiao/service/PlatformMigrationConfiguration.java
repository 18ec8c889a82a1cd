package bank.qiao.service;

import org.flywaydb.core.Flyway;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Migrates the starter's own schema before the service's, each with a history of its own. */
@Configuration(proxyBeanMethods = false)
class PlatformMigrationConfiguration {

    private static final String SCHEMA = "platform";

    @Bean
    FlywayMigrationStrategy platformThenService() {
        return service -> {
            Flyway.configure(service.getConfiguration().getClassLoader())
                    .dataSource(service.getConfiguration().getDataSource())
                    .schemas(SCHEMA)
                    .defaultSchema(SCHEMA)
                    .locations("classpath:db/migration/platform")
                    .load()
                    .migrate();
            service.migrate();
        };
    }
}
