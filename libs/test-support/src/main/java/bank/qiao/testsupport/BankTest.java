package bank.qiao.testsupport;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.resttestclient.autoconfigure.AutoConfigureRestTestClient;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.core.annotation.AliasFor;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.TestPropertySource;

/**
 * Starts the service on a random port with a real PostgreSQL (a database of its own for each context) and a real Kafka.
 * {@link TestTokens} are accepted by it and can be injected; a {@code RestTestClient} too.
 */
@Documented
@Inherited
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@AutoConfigureRestTestClient
@ContextConfiguration(initializers = BankTestProperties.class)
@TestPropertySource(
        properties = {
            // The broker in this JVM says much that no test asks about.
            "logging.level.kafka=WARN",
            "logging.level.org.apache.kafka=WARN",
            "logging.level.state.change.logger=WARN",
            "logging.level.io.zonky.test=WARN",
            "logging.level.org.testcontainers=WARN",
            "logging.level.org.testcontainers.dockerclient=OFF"
        })
@Import(BankTestConfiguration.class)
public @interface BankTest {

    /** Properties of this test, {@code key=value}. */
    @AliasFor(annotation = SpringBootTest.class, attribute = "properties")
    String[] properties() default {};

    /** Configuration classes; empty means the application and nested test configurations. */
    @AliasFor(annotation = SpringBootTest.class, attribute = "classes")
    Class<?>[] classes() default {};
}
