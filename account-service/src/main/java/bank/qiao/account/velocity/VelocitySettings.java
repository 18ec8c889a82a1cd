package bank.qiao.account.velocity;

import bank.qiao.money.Money;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import java.util.List;
import org.hibernate.validator.constraints.time.DurationMin;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * What holds until the risk service's first word (domain rule 4).
 *
 * @param firstRules a payment keeps to all of them
 */
@Validated
@ConfigurationProperties("qiao.velocity")
record VelocitySettings(@NotEmpty List<@Valid @NotNull Rule> firstRules) {

    /** @param most null where only the number counts */
    record Rule(
            @NotNull @DurationMin(seconds = 1) Duration window,
            @Min(1) int mostPayments,
            @Nullable Money most) {}

    List<VelocityRule> rules() {
        return firstRules.stream()
                .map(rule -> new VelocityRule(rule.window(), rule.mostPayments(), rule.most()))
                .toList();
    }
}
