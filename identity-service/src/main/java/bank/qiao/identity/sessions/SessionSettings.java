package bank.qiao.identity.sessions;

import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * How long sessions hold, and where the public reaches the bank.
 *
 * @param lifetime from login until a new login is needed
 * @param keptFor how long a session that is over is kept for questions
 * @param publicOrigins scheme, host and port of the gateway as clients write them; proofs may name these beside what the
 *     forwarded headers say
 */
@Validated
@ConfigurationProperties("qiao.sessions")
record SessionSettings(
        @NotNull Duration lifetime,
        @NotNull Duration keptFor,
        @NotEmpty List<String> publicOrigins) {}
