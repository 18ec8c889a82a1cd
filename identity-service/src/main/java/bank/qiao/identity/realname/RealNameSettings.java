package bank.qiao.identity.realname;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * The numbers of domain rule 1 for the real name.
 *
 * @param faceRequired whether VERIFIED needs the face as well (domain rule 1)
 * @param minimumAge in whole years
 * @param maximumAge in whole years
 * @param triesPerDay questions to the registry per customer and day of Shanghai
 * @param portraitLimit the largest portrait
 */
@Validated
@ConfigurationProperties("qiao.real-name")
record RealNameSettings(
        boolean faceRequired,
        @Min(0) int minimumAge,
        @Min(0) int maximumAge,
        @Min(1) int triesPerDay,
        @NotNull DataSize portraitLimit) {}
