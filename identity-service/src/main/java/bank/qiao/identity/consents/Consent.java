package bank.qiao.identity.consents;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How a consent stands.
 *
 * @param version of the text that was agreed to; null when the customer was never asked
 * @param givenAt when it was given last
 * @param withdrawnAt when it was withdrawn; null while it holds
 */
public record Consent(
        ConsentScope scope,
        @Nullable String version,
        boolean given,
        @Nullable Instant givenAt,
        @Nullable Instant withdrawnAt) {}
