package bank.qiao.account.cards;

import java.util.regex.Pattern;

/** A card number of 16 to 19 digits. Its text form is masked, so that it can't get into a log by accident. */
public record CardNumber(String digits) {

    private static final Pattern FORM = Pattern.compile("[0-9]{16,19}");

    /** @throws IllegalArgumentException for anything else than 16 to 19 digits */
    public CardNumber {
        if (!FORM.matcher(digits).matches()) {
            throw new IllegalArgumentException("a card number has 16 to 19 digits");
        }
    }

    /** First and last four digits, whatever the length: {@code 6222 **** **** 1234}. */
    public String masked() {
        return digits.substring(0, 4) + " **** **** " + lastFour();
    }

    /** The digits that an SMS may name. */
    public String lastFour() {
        return digits.substring(digits.length() - 4);
    }

    /** A warning sign at most: some old cards fail it (domain rule 3). */
    boolean passesLuhn() {
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = digits.charAt(digits.length() - 1 - i) - '0';
            int weighted = i % 2 == 0 ? digit : digit * 2;
            sum += weighted > 9 ? weighted - 9 : weighted;
        }
        return sum % 10 == 0;
    }

    @Override
    public String toString() {
        return masked();
    }
}
