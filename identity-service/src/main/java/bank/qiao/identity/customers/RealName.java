package bank.qiao.identity.customers;

import bank.qiao.web.problem.Refusal;
import java.util.regex.Pattern;

/**
 * A name as the ID card writes it; prints masked.
 *
 * @param value 2 to 50 Chinese characters, with the middle dot of minority names
 */
public record RealName(String value) {

    private static final Pattern WRITTEN = Pattern.compile("[\\p{IsHan}][\\p{IsHan}·]{0,48}[\\p{IsHan}]");

    /**
     * Reads a name; the several dots that keyboards write become one.
     *
     * @throws Refusal NAME_INVALID when it is not written in Chinese characters or too short or long
     */
    public static RealName parse(String text) {
        String value = text.strip().replaceAll("[•・.．‧∙]", "·");
        if (!WRITTEN.matcher(value).matches()) {
            throw new Refusal(CustomerError.NAME_INVALID);
        }
        return new RealName(value);
    }

    /** {@code 张*}, {@code 欧**}: the first character and a star for each of the others, three stars at most. */
    public String masked() {
        int characters = value.codePointCount(0, value.length());
        return Character.toString(value.codePointAt(0)) + "*".repeat(Math.min(characters - 1, 3));
    }

    @Override
    public String toString() {
        return masked();
    }
}
