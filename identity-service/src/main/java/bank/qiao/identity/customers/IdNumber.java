package bank.qiao.identity.customers;

import bank.qiao.web.problem.Refusal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Period;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A resident ID number by GB 11643: region code, birth date, sequence and an ISO 7064 MOD 11-2 check character;
 * prints masked.
 *
 * @param value 18 characters, the last one 0 to 9 or a capital X
 */
public record IdNumber(String value) {

    private static final Pattern SHAPE = Pattern.compile("[1-9]\\d{16}[\\dX]");
    private static final DateTimeFormatter BIRTH_DATE =
            DateTimeFormatter.ofPattern("uuuuMMdd", Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);
    private static final String CHECK_CHARACTERS = "10X98765432";
    // The first two digits by GB/T 2260: provinces, and 81 to 83 for residents from Hong Kong, Macao and Taiwan.
    private static final Set<String> PROVINCES = Set.of(
            "11", "12", "13", "14", "15", "21", "22", "23", "31", "32", "33", "34", "35", "36", "37", "41", "42", "43",
            "44", "45", "46", "50", "51", "52", "53", "54", "61", "62", "63", "64", "65", "71", "81", "82", "83");

    /**
     * Reads an ID number; a small x at the end is accepted.
     *
     * @throws Refusal ID_NUMBER_INVALID when shape, region, birth date or check character are wrong
     */
    public static IdNumber parse(String text) {
        String value = text.strip().toUpperCase(Locale.ROOT);
        if (!SHAPE.matcher(value).matches()
                || !PROVINCES.contains(value.substring(0, 2))
                || !isDate(value.substring(6, 14))
                || checkCharacter(value) != value.charAt(17)) {
            throw new Refusal(CustomerError.ID_NUMBER_INVALID);
        }
        return new IdNumber(value);
    }

    public LocalDate birthDate() {
        return LocalDate.parse(value.substring(6, 14), BIRTH_DATE);
    }

    /** Whole years on a day; negative before birth. */
    public int ageOn(LocalDate day) {
        return birthDate().isAfter(day) ? -1 : Period.between(birthDate(), day).getYears();
    }

    /** {@code 110***********1234}. */
    public String masked() {
        return value.substring(0, 3) + "***********" + value.substring(14);
    }

    /** The MOD 11-2 check character of the first 17 digits. */
    static char checkCharacter(String digits) {
        int remainder = 0;
        for (int i = 0; i < 17; i++) {
            remainder = (remainder + Character.digit(digits.charAt(i), 10)) * 2 % 11;
        }
        return CHECK_CHARACTERS.charAt(remainder);
    }

    private static boolean isDate(String text) {
        try {
            return LocalDate.parse(text, BIRTH_DATE).getYear() >= 1800;
        } catch (DateTimeException notADate) {
            return false;
        }
    }

    @Override
    public String toString() {
        return masked();
    }
}
