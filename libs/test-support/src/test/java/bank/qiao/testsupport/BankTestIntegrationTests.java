package bank.qiao.testsupport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jwt.SignedJWT;
import java.net.URI;
import java.sql.DriverManager;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.admin.Admin;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.boot.kafka.autoconfigure.KafkaConnectionDetails;
import org.springframework.context.ApplicationContext;

@BankTest(properties = "spring.application.name=careless-service")
class BankTestIntegrationTests {

    @Autowired
    ApplicationContext context;

    @Autowired
    TestTokens tokens;

    @Test
    void theContextHasADatabaseOfItsOwn() throws Exception {
        var details = context.getBean(JdbcConnectionDetails.class);
        assertThat(details.getJdbcUrl()).contains("/careless_service_");
        try (var connection = DriverManager.getConnection(
                        details.getJdbcUrl(), details.getUsername(), details.getPassword());
                var rows = connection.createStatement().executeQuery("select version()")) {
            assertThat(rows.next()).isTrue();
            assertThat(rows.getString(1)).startsWith("PostgreSQL 18");
        }
    }

    @Test
    void aRealBrokerAnswers() throws Exception {
        var servers = context.getBean(KafkaConnectionDetails.class).getBootstrapServers();
        try (var admin = Admin.create(Map.of("bootstrap.servers", String.join(",", servers)))) {
            assertThat(admin.describeCluster().nodes().get()).hasSize(1);
        }
    }

    @Test
    void tokensCanBeVerifiedWithThePublishedKey() throws Exception {
        var keys = JWKSet.load(URI.create(context.getEnvironment().getRequiredProperty("qiao.tokens.jwk-set-uri"))
                .toURL());
        var token = SignedJWT.parse(tokens.customer(UUID.randomUUID()));
        assertThat(token.verify(new ECDSAVerifier(keys.getKeys().getFirst().toECKey())))
                .isTrue();
        assertThat(token.getJWTClaimsSet().getStringClaim("scope")).isEqualTo("customer");
        assertThat(keys.getKeys()).noneMatch(key -> key.isPrivate());
    }

    @Test
    void aPostThatDoesWithoutAnIdempotencyKeyIsFoundAndOnlyThatOne() {
        assertThatThrownBy(() -> PostCoverage.verify(context))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("/api/v1/forgetful/{id}")
                .message()
                .doesNotContain("/api/v1/careful");
    }
}
