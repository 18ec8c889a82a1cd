package bank.qiao.account.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import bank.qiao.service.audit.AuditTrail;
import bank.qiao.service.audit.AuditVerification;
import bank.qiao.testsupport.TestServers;
import java.time.Clock;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** What was on record before there was a chain is in it, under the hashes that Java computes. */
class AccessRecordsMigrationIntegrationTests {

    private final TestServers servers = TestServers.ofThisJvm();
    private final DriverManagerDataSource database =
            new DriverManagerDataSource(servers.newDatabase("access_records"), servers.username(), servers.password());

    private void migrate(String schema, String scripts, String target) {
        Flyway.configure()
                .dataSource(database)
                .schemas(schema)
                .defaultSchema(schema)
                .locations("classpath:db/migration/" + scripts)
                .target(target)
                .load()
                .migrate();
    }

    @Test
    void olderRecordsAreTakenIntoTheChain() {
        migrate("platform", "platform", "latest");
        migrate("public", "account", "26");
        JdbcClient jdbc = JdbcClient.create(database);
        for (String at : List.of("02:00:00", "02:00:01.25", "02:00:02.000375", "02:00:03.100000")) {
            jdbc.sql("insert into access_record (id, at, actor, action, subject) values (gen_random_uuid(),"
                            + " cast(? as timestamptz), '小王', 'ACCOUNT_VIEWED', 'account:none')")
                    .param("2026-11-22T" + at + "Z")
                    .update();
        }

        migrate("public", "account", "latest");

        assertThat(new AuditTrail(jdbc, Clock.systemUTC()).verify()).isEqualTo(new AuditVerification(4, true, null));
    }
}
