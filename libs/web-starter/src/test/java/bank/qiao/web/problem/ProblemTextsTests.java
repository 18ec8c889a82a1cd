package bank.qiao.web.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ProblemTextsTests {

    private final ProblemTexts texts = new ProblemTexts(ProblemTextsTests.class.getClassLoader());

    @ParameterizedTest
    @EnumSource(CommonError.class)
    void everyCodeHasATitleAndADetailInBothLanguages(CommonError code) {
        String chinese = texts.title(code, List.of(), Locale.SIMPLIFIED_CHINESE);
        String english = texts.title(code, List.of(), Locale.ENGLISH);
        assertThat(chinese).isNotEqualTo(code.name()).containsPattern("\\p{IsHan}");
        assertThat(english).isNotEqualTo(code.name()).doesNotContainPattern("\\p{IsHan}");
        assertThat(texts.detail(code, List.of(), Locale.SIMPLIFIED_CHINESE)).containsPattern("\\p{IsHan}");
        assertThat(texts.detail(code, List.of(), Locale.ENGLISH)).isNotBlank().doesNotContainPattern("\\p{IsHan}");
    }

    @ParameterizedTest
    @EnumSource(CommonError.class)
    void everyStatusHasACodeOfTheSameStatus(CommonError code) {
        assertThat(StatusCodes.codeFor(code.status()).status()).isIn(code.status(), 400);
    }
}
