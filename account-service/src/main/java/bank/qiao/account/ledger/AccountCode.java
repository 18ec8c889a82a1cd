package bank.qiao.account.ledger;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The name of a ledger account: {@code customer:<accountId>}, {@code general:<CHART_ACCOUNT>} or
 * {@code general:<CHART_ACCOUNT>/<sub-account>}. A name that fits none of them is no error: it names no account.
 */
public record AccountCode(String value) implements Comparable<AccountCode> {

    static final String CUSTOMER = "customer:";
    static final String GENERAL = "general:";

    private static final Pattern GENERAL_FORM = Pattern.compile("general:([A-Z_]{1,64})(?:/[A-Za-z0-9_.-]{1,64})?");

    private static final Pattern CUSTOMER_FORM =
            Pattern.compile("customer:[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");

    static final int MAX_LENGTH = 160;

    /** @throws IllegalArgumentException when it is longer than any name of an account */
    public AccountCode {
        if (value.length() > MAX_LENGTH) {
            throw new IllegalArgumentException("the name of an account has at most " + MAX_LENGTH + " characters");
        }
        if (value.indexOf('\0') >= 0) {
            throw new IllegalArgumentException("the name of an account is text");
        }
    }

    /** The ledger account behind a customer's account. */
    public static AccountCode customer(UUID accountId) {
        return new AccountCode(CUSTOMER + accountId);
    }

    /** An account of the general ledger. */
    public static AccountCode general(ChartAccount account) {
        return new AccountCode(GENERAL + account.name());
    }

    /** The customer's account that this is the ledger account of; empty for every name that isn't written just so. */
    public Optional<UUID> customerAccount() {
        return CUSTOMER_FORM.matcher(value).matches()
                ? Optional.of(UUID.fromString(value.substring(CUSTOMER.length())))
                : Optional.empty();
    }

    /** The account of the chart that this name belongs to; empty for a customer's account and for a name of nothing. */
    public Optional<ChartAccount> chartAccount() {
        if (!value.startsWith(GENERAL)) {
            return Optional.empty();
        }
        Matcher form = GENERAL_FORM.matcher(value);
        return form.matches() ? ChartAccount.named(form.group(1)) : Optional.empty();
    }

    @Override
    public int compareTo(AccountCode other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
