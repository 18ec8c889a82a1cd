package bank.qiao.testsupport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class ProblemTextsTests {

    /** Named as the interface of web-starter, which this library doesn't know. */
    interface ErrorCode {}

    /** The bundles in the test resources have both texts of the first code and the English one of the second. */
    enum SeededError implements ErrorCode {
        TOLD_IN_BOTH,
        TOLD_IN_ENGLISH_ONLY
    }

    @Test
    void aCodeWithoutAChineseTextIsFoundAndOnlyThatOne() {
        assertThatThrownBy(() -> ProblemTexts.verifyTypes(List.of(SeededError.class)))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("TOLD_IN_ENGLISH_ONLY.title (zh-CN")
                .message()
                .doesNotContain("TOLD_IN_BOTH")
                .doesNotContain("(English");
    }

    @Test
    void onlyEnumsThatAreErrorCodesAreLookedAt() {
        assertThat(ProblemTexts.verify("bank.qiao.testsupport")).isEmpty();
    }
}
