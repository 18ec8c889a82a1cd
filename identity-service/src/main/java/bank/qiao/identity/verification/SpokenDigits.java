package bank.qiao.identity.verification;

import java.security.SecureRandom;

/** Makes up the digits that somebody is asked to speak: nobody can have recorded them before. */
final class SpokenDigits {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int DIGITS = 10;

    private SpokenDigits() {}

    /** None next to itself: a pause between two of the same is easily lost. */
    static String random(int length) {
        StringBuilder digits = new StringBuilder();
        while (digits.length() < length) {
            char digit = (char) ('0' + RANDOM.nextInt(DIGITS));
            if (digits.isEmpty() || digits.charAt(digits.length() - 1) != digit) {
                digits.append(digit);
            }
        }
        return digits.toString();
    }
}
