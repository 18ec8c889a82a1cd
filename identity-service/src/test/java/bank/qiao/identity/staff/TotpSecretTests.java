package bank.qiao.identity.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TotpSecretTests {

    // "12345678901234567890", the secret of RFC 6238's test vectors.
    private static final TotpSecret SECRET = new TotpSecret("GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ");

    @ParameterizedTest
    @CsvSource({"59, 287082, 1", "1111111109, 081804, 37037036", "2000000000, 279037, 66666666"})
    void theCodesOfTheStandardAreRecognised(long second, String code, long step) {
        assertThat(SECRET.stepOf(code, Instant.ofEpochSecond(second), 0)).hasValue(step);
    }

    @Test
    void aCodeCountsOneStepEitherSideAndNoFurther() {
        assertThat(SECRET.stepOf("287082", Instant.ofEpochSecond(89), 1)).hasValue(1);
        assertThat(SECRET.stepOf("287082", Instant.ofEpochSecond(0), 1)).hasValue(1);
        assertThat(SECRET.stepOf("287082", Instant.ofEpochSecond(90), 1)).isEmpty();
        assertThat(SECRET.stepOf("287083", Instant.ofEpochSecond(59), 1)).isEmpty();
        assertThat(SECRET.stepOf("", Instant.ofEpochSecond(59), 1)).isEmpty();
    }

    @Test
    void aShortOrUnreadableSecretIsRefused() {
        assertThatThrownBy(() -> new TotpSecret("GEZDGNBVGY3TQOJQ")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new TotpSecret("not base 32!!!!!!!!!!!!!!!!!!!!!!!!!"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void itPrintsNothing() {
        assertThat(SECRET.toString()).doesNotContain("GEZD");
    }
}
