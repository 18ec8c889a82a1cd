package bank.qiao.identity.otp;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * The numbers of domain rule 1 for SMS codes.
 *
 * @param digits how long a code is
 * @param lifetime how long it can be used
 * @param tries how often it can be typed
 * @param resendAfter how long until the same thing can be sent to the same number again
 * @param perNumberPerDay messages to one number in a day of Shanghai
 * @param perDevicePerDay messages asked for from one device in a day, where the device is known
 * @param perAddressPerDay messages asked for from one network address in a day; high, because carriers put many
 *     phones behind one address
 * @param keptFor how long used and expired codes are kept for questions
 */
@Validated
@ConfigurationProperties("qiao.otp")
record OtpSettings(
        @Min(6) @Max(8) int digits,
        @NotNull Duration lifetime,
        @Min(1) int tries,
        @NotNull Duration resendAfter,
        @Min(1) int perNumberPerDay,
        @Min(1) int perDevicePerDay,
        @Min(1) int perAddressPerDay,
        @NotNull Duration keptFor) {}
