package bank.qiao.account.accounts;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * Settings of customers' accounts.
 *
 * @param numberPrefix the six digits that all account numbers of this bank begin with
 */
@Validated
@ConfigurationProperties("qiao.accounts")
record AccountSettings(
        @NotNull @Pattern(regexp = "[0-9]{6}") String numberPrefix) {}
