package bank.qiao.outside.wire;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.regex.Pattern;

/** Resident ID numbers by GB 11643: region, birth date, sequence, check character (ISO 7064 MOD 11-2). */
public final class IdNumber {

    private static final Pattern SHAPE = Pattern.compile("[1-8]\\d{16}[\\dX]");
    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String CHECK_CHARACTERS = "10X98765432";
    private static final LocalDate EARLIEST_BIRTH = LocalDate.of(1900, 1, 1);

    private IdNumber() {}

    /** The one spelling that is stored and compared: a capital X at the end. */
    public static String canonical(String text) {
        return text.toUpperCase(Locale.ROOT);
    }

    /** Whether the text, in canonical spelling, is an ID number of somebody born by {@code today}. */
    public static boolean isValid(String text, LocalDate today) {
        if (!SHAPE.matcher(text).matches() || text.charAt(17) != checkCharacter(text.substring(0, 17))) {
            return false;
        }
        try {
            LocalDate birth = LocalDate.of(
                    Integer.parseInt(text.substring(6, 10)),
                    Integer.parseInt(text.substring(10, 12)),
                    Integer.parseInt(text.substring(12, 14)));
            return !birth.isBefore(EARLIEST_BIRTH) && !birth.isAfter(today);
        } catch (DateTimeException noSuchDay) {
            return false;
        }
    }

    /** The eighteenth character that belongs to the first seventeen digits. */
    public static char checkCharacter(String seventeenDigits) {
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += (seventeenDigits.charAt(i) - '0') * WEIGHTS[i];
        }
        return CHECK_CHARACTERS.charAt(sum % CHECK_CHARACTERS.length());
    }
}
