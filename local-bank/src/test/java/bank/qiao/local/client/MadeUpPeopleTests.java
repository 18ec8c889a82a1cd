package bank.qiao.local.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class MadeUpPeopleTests {

    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};

    @Test
    void theirNumbersAreValid() {
        var people = new MadeUpPeople(new Random(42));
        for (int i = 0; i < 500; i++) {
            Person person = people.next("GOOD", "1.00");
            assertThat(person.idNumber()).hasSize(18);
            assertThat(checkCharacter(person.idNumber()))
                    .isEqualTo(person.idNumber().charAt(17));
            assertThat(person.phone()).matches("199\\d{8}");
            assertThat(person.cards())
                    .allSatisfy(card -> assertThat(luhnSum(card.number()) % 10).isZero());
        }
    }

    /** ISO 7064 MOD 11-2. */
    private static char checkCharacter(String idNumber) {
        int sum = 0;
        for (int i = 0; i < 17; i++) {
            sum += WEIGHTS[i] * Character.digit(idNumber.charAt(i), 10);
        }
        return "10X98765432".charAt(sum % 11);
    }

    private static int luhnSum(String number) {
        int sum = 0;
        for (int i = 0; i < number.length(); i++) {
            int digit = Character.digit(number.charAt(number.length() - 1 - i), 10);
            sum += i % 2 == 0 ? digit : digit < 5 ? 2 * digit : 2 * digit - 9;
        }
        return sum;
    }
}
