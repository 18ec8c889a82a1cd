package bank.qiao.gateway.limits;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * How often one caller may call.
 *
 * @param codesPerPhone codes by text message for one number; identity-service has stricter rules of its own
 * @param codesPerAddress the same from one network address
 * @param withoutTokenPerAddress everything else that needs no token, from one network address
 * @param perSession everything with a token, for one session
 * @param mostCallers how many callers are remembered at most; the one that was idle longest is forgotten first
 * @param keptFor how long an idle caller is remembered; longer than any limit takes to fill up again
 */
@ConfigurationProperties("qiao.rate-limits")
@Validated
record RateLimits(
        @NotNull @Valid Limit codesPerPhone,
        @NotNull @Valid Limit codesPerAddress,
        @NotNull @Valid Limit withoutTokenPerAddress,
        @NotNull @Valid Limit perSession,
        @Min(1000) long mostCallers,
        @NotNull Duration keptFor) {

    /**
     * A number of calls at once, which fills up again evenly.
     *
     * @param calls at once
     * @param in the time in which all of them come back
     */
    record Limit(@Min(1) long calls, @NotNull Duration in) {}
}
