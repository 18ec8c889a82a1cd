package bank.qiao.account.transfers;

import bank.qiao.account.accounts.AccountClass;
import bank.qiao.account.accounts.VerificationLevel;
import bank.qiao.money.Money;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import java.util.Map;
import org.hibernate.validator.constraints.time.DurationMin;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * Settings of transfers (domain rules 2 and 4).
 *
 * @param classes what may come in and go out by the class of the account, each
 * @param levels what a customer may send by how well they are known
 * @param carryOnAfter how old a transfer must be before somebody else than its request takes it further
 */
@Validated
@ConfigurationProperties("qiao.transfers")
record TransferSettings(
        @NotEmpty Map<AccountClass, @Valid @NotNull ClassLimit> classes,
        @NotEmpty Map<VerificationLevel, @Valid @NotNull LevelLimit> levels,
        @NotNull @DurationMin(millis = 100) Duration carryOnAfter) {

    /** @param balance at most so much on the account; null for no such limit */
    record ClassLimit(
            @NotNull Money perDay,
            @NotNull Money perYear,
            @Nullable Money balance) {}

    /** What a customer may send with one transfer, and in a day. */
    record LevelLimit(@NotNull Money perTransfer, @NotNull Money perDay) {}

    ClassLimit limit(AccountClass accountClass) {
        ClassLimit limit = classes.get(accountClass);
        if (limit == null) {
            throw new IllegalStateException("no transfer limit is configured for class " + accountClass);
        }
        return limit;
    }

    LevelLimit limit(VerificationLevel level) {
        LevelLimit limit = levels.get(level);
        if (limit == null) {
            throw new IllegalStateException("no transfer limit is configured for " + level);
        }
        return limit;
    }
}
