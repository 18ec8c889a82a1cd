package bank.qiao.identity.customers;

import bank.qiao.web.problem.Refusal;
import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberType;
import com.google.i18n.phonenumbers.Phonenumber;
import java.util.regex.Pattern;

/**
 * A mainland mobile number; prints masked.
 *
 * @param national the 11 digits without country code
 */
public record PhoneNumber(String national) {

    private static final String REGION = "CN";
    // The library also reads letters and extensions; a mobile number typed into an app has neither.
    private static final Pattern WRITTEN = Pattern.compile("(?:\\+86|0086|86)?(1\\d{10})");
    private static final Pattern SEPARATORS = Pattern.compile("[\\s-]");

    /**
     * Reads 11 digits, with or without +86, spaces or hyphens.
     *
     * @throws Refusal PHONE_INVALID when it is not a number of a mainland mobile network
     */
    public static PhoneNumber parse(String text) {
        var written = WRITTEN.matcher(SEPARATORS.matcher(text.strip()).replaceAll(""));
        if (!written.matches()) {
            throw new Refusal(CustomerError.PHONE_INVALID);
        }
        String national = written.group(1);
        PhoneNumberUtil plan = PhoneNumberUtil.getInstance();
        try {
            Phonenumber.PhoneNumber number = plan.parse(national, REGION);
            if (!plan.isValidNumberForRegion(number, REGION) || plan.getNumberType(number) != PhoneNumberType.MOBILE) {
                throw new Refusal(CustomerError.PHONE_INVALID);
            }
        } catch (NumberParseException unreadable) {
            throw new Refusal(CustomerError.PHONE_INVALID);
        }
        return new PhoneNumber(national);
    }

    /** {@code 138****5678}. */
    public String masked() {
        return national.substring(0, 3) + "****" + national.substring(7);
    }

    @Override
    public String toString() {
        return masked();
    }
}
