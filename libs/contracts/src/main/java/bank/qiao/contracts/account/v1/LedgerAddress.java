package bank.qiao.contracts.account.v1;

import java.util.UUID;

/**
 * Names a ledger account from outside the ledger: {@code customer:<accountId>} or {@code general:<CODE>} or
 * {@code general:<CODE>/<sub-account>}, for example {@code general:COLENDING_SETTLEMENT/partner-a}.
 */
public record LedgerAddress(String value) {

    /** A customer's account. */
    public static LedgerAddress customer(UUID accountId) {
        return new LedgerAddress("customer:" + accountId);
    }

    /** An account of the general ledger. */
    public static LedgerAddress general(GeneralLedgerAccount account) {
        return new LedgerAddress("general:" + account.name());
    }

    /** A sub-account of the general ledger, opened at its first use. */
    public static LedgerAddress general(GeneralLedgerAccount account, String subAccount) {
        return new LedgerAddress("general:" + account.name() + "/" + subAccount);
    }
}
