package bank.qiao.outside.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.IntRange;

class IdNumberProperties {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    @Property
    void aNumberWithARealBirthDateAndItsCheckCharacterIsValid(@ForAll("idNumbers") String number) {
        assertThat(IdNumber.isValid(number, TODAY)).isTrue();
    }

    @Property
    void oneWrongDigitIsNoticed(
            @ForAll("idNumbers") String number,
            @ForAll @IntRange(max = 16) int position,
            @ForAll @CharRange(from = '0', to = '9') char digit) {
        Assume.that(number.charAt(position) != digit);

        String wrong = number.substring(0, position) + digit + number.substring(position + 1);

        assertThat(IdNumber.isValid(wrong, TODAY)).isFalse();
    }

    @Property
    void twoNeighboursSwappedAreNoticed(@ForAll("idNumbers") String number, @ForAll @IntRange(max = 15) int position) {
        Assume.that(number.charAt(position) != number.charAt(position + 1));

        String wrong = number.substring(0, position)
                + number.charAt(position + 1)
                + number.charAt(position)
                + number.substring(position + 2);

        assertThat(IdNumber.isValid(wrong, TODAY)).isFalse();
    }

    @Property
    void anyOtherTextIsJustNotValid(@ForAll String text) {
        Assume.that(text.length() != 18);

        assertThat(IdNumber.isValid(text, TODAY)).isFalse();
    }

    @Property
    void whoIsBornTomorrowHasNoNumberYet(@ForAll("idNumbers") String number) {
        LocalDate birth = LocalDate.parse(number.substring(6, 14), DateTimeFormatter.BASIC_ISO_DATE);

        assertThat(IdNumber.isValid(number, birth)).isTrue();
        assertThat(IdNumber.isValid(number, birth.minusDays(1))).isFalse();
    }

    @Property
    void aDrawStaysInItsRangeAndIsTheSameEachTime(
            @ForAll String text,
            @ForAll @IntRange(max = 1_000_000) int lowest,
            @ForAll @IntRange(max = 1_000) int width) {
        long value = Digests.draw(text, lowest, (long) lowest + width);

        assertThat(value).isBetween((long) lowest, (long) lowest + width);
        assertThat(Digests.draw(text, lowest, (long) lowest + width)).isEqualTo(value);
    }

    @Provide
    Arbitrary<String> idNumbers() {
        Arbitrary<Integer> regions = Arbitraries.integers().between(110_000, 829_999);
        Arbitrary<LocalDate> births = Arbitraries.longs()
                .between(LocalDate.of(1900, 1, 2).toEpochDay(), TODAY.toEpochDay())
                .map(LocalDate::ofEpochDay);
        Arbitrary<Integer> sequences = Arbitraries.integers().between(0, 999);
        return Combinators.combine(regions, births, sequences).as((region, birth, sequence) -> {
            String digits = "%d%s%03d".formatted(region, birth.format(DateTimeFormatter.BASIC_ISO_DATE), sequence);
            return digits + IdNumber.checkCharacter(digits);
        });
    }
}
