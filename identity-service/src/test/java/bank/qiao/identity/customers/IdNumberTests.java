package bank.qiao.identity.customers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import bank.qiao.web.problem.Refusal;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IdNumberTests {

    @ParameterizedTest
    @ValueSource(strings = {"440305199005129016", "11010519491231002X", "11010519491231002x", " 310101198809239026 "})
    void aNumberWithTheRightCheckCharacterIsRead(String text) {
        assertThat(IdNumber.parse(text).value()).hasSize(18).doesNotContain("x");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "440305199005129017", // check character
                "110105194912310020", // X read as 0
                "440305199002309018", // 30 February
                "440305199013129016", // month 13
                "990305199005129016", // no such province
                "44030519900512901", // 17 characters
                "4403051990051290166",
                "440305900512901", // the 15 digits of old
                "X40305199005129016",
                "４40305199005129016",
                ""
            })
    void anythingElseIsRefused(String text) {
        assertThatThrownBy(() -> IdNumber.parse(text))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.code()).isEqualTo(CustomerError.ID_NUMBER_INVALID));
    }

    @Test
    void everySingleWrongDigitIsFound() {
        String right = "440305199005129016";
        for (int i = 14; i < 17; i++) {
            for (char digit = '0'; digit <= '9'; digit++) {
                if (right.charAt(i) == digit) {
                    continue;
                }
                String wrong = right.substring(0, i) + digit + right.substring(i + 1);
                assertThatThrownBy(() -> IdNumber.parse(wrong)).isInstanceOf(Refusal.class);
            }
        }
    }

    @Test
    void ageChangesOnTheBirthday() {
        IdNumber number = IdNumber.parse("440305199005129016");

        assertThat(number.birthDate()).isEqualTo(LocalDate.of(1990, 5, 12));
        assertThat(number.ageOn(LocalDate.of(2008, 5, 11))).isEqualTo(17);
        assertThat(number.ageOn(LocalDate.of(2008, 5, 12))).isEqualTo(18);
        assertThat(number.ageOn(LocalDate.of(1990, 5, 11))).isNegative();
    }

    @Test
    void itPrintsMasked() {
        assertThat(IdNumber.parse("440305199005129016")).hasToString("440***********9016");
    }
}
