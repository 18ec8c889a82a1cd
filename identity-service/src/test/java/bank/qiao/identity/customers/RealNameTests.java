package bank.qiao.identity.customers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import bank.qiao.web.problem.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RealNameTests {

    @ParameterizedTest
    @CsvSource({"张三, 张*", "欧阳锋, 欧**", "阿凡提·买买提, 阿***", "𠮷野, 𠮷*"})
    void theFirstCharacterIsShownAndTheOthersHidden(String name, String masked) {
        assertThat(RealName.parse(name)).hasToString(masked);
    }

    @Test
    void theDotsOfDifferentKeyboardsAreTheSame() {
        assertThat(RealName.parse("阿凡提•买买提")).isEqualTo(RealName.parse("阿凡提·买买提"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "张", "John Smith", "张3", "·张三", "张三·", "<script>"})
    void whatStandsOnNoIdCardIsRefused(String text) {
        assertThatThrownBy(() -> RealName.parse(text)).isInstanceOf(Refusal.class);
    }
}
