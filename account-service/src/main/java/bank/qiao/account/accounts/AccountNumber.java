package bank.qiao.account.accounts;

import java.util.regex.Pattern;

/**
 * The number of a customer's account: 18 digits, six of the bank's prefix, eleven of a running number, and a check digit
 * by Luhn (ISO/IEC 7812-1), so that a mistyped number names nobody.
 */
record AccountNumber(String value) {

    private static final Pattern FORM = Pattern.compile("[0-9]{18}");
    private static final long RUNNING_NUMBERS = 100_000_000_000L;

    AccountNumber {
        if (!FORM.matcher(value).matches() || checkDigit(value.substring(0, 17)) != value.charAt(17)) {
            throw new IllegalArgumentException("not an account number");
        }
    }

    /** @param running 1 to 99,999,999,999 */
    static AccountNumber of(String prefix, long running) {
        if (running <= 0 || running >= RUNNING_NUMBERS) {
            throw new IllegalArgumentException("out of account numbers: " + running);
        }
        String digits = prefix + String.format("%011d", running);
        return new AccountNumber(digits + checkDigit(digits));
    }

    private static char checkDigit(String digits) {
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = digits.charAt(digits.length() - 1 - i) - '0';
            int weighted = i % 2 == 0 ? digit * 2 : digit;
            sum += weighted > 9 ? weighted - 9 : weighted;
        }
        return (char) ('0' + (10 - sum % 10) % 10);
    }
}
