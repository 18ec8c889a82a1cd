package bank.qiao.account.ledger;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * Settings of the ledger.
 *
 * @param holdSweepEvery how often expired holds are looked for
 * @param queue requests that may wait for the writer; more are refused with LEDGER_BUSY
 * @param groupTransfers about how many transfers are committed together at most
 * @param besideFrom transfers from which on a group is large: it is written while the large one before it still is
 * @param gatherFor how long the writer waits at most for as many requests as came together the last time; only under
 *     load: a request that comes alone is committed at once
 * @param answerWithin how long a caller waits for the commit before it is told LEDGER_UNAVAILABLE
 * @param leaseFor how long an owner that gives no sign of life stays the owner
 * @param beatEvery how often it gives one; also how often a standby looks
 * @param advertisedUrl where other instances reach this one; null: the address and port it listens on
 * @param checkpointEvery how often the account table is written behind
 * @param checkpointAfter journal rows after which that is done sooner
 * @param longestTail journal rows after the checkpoint at which postings wait for it; bounds the recovery
 * @param accountsInMemory how many unchanged customers' accounts the owner remembers, at 72 bytes of heap each; as many
 *     as there are and a quarter more is enough for nearly all of them; at most 200 million
 * @param transfersInMemory about how many decided transfers it remembers
 */
@Validated
@ConfigurationProperties("qiao.ledger")
public record LedgerSettings(
        @NotNull @DurationMin(millis = 100) Duration holdSweepEvery,
        @Min(1) @Max(1_000_000) int queue,
        @Min(1) @Max(100_000) int groupTransfers,
        @Min(1) int besideFrom,

        @NotNull @DurationMin(nanos = 0) @DurationMax(millis = 10)
        Duration gatherFor,

        @NotNull @DurationMin(millis = 100) Duration answerWithin,
        @NotNull @DurationMin(millis = 500) Duration leaseFor,
        @NotNull @DurationMin(millis = 50) Duration beatEvery,
        @Nullable String advertisedUrl,
        @NotNull @DurationMin(millis = 50) Duration checkpointEvery,
        @Min(1) int checkpointAfter,
        @Min(1) int longestTail,
        @Min(1) @Max(200_000_000) int accountsInMemory,
        @Min(1) int transfersInMemory) {}
