package bank.qiao.account.transfers;

import bank.qiao.account.cards.CardNumber;
import org.jspecify.annotations.Nullable;

/** Whom the customer named; a name given is compared with the one the account is held under. */
public sealed interface Payee {

    /** Another account of this bank, by its 18 digits. */
    record OfAccount(String accountNumber, @Nullable String name) implements Payee {

        @Override
        public String toString() {
            return "OfAccount[masked]";
        }
    }

    /** Another customer of this bank, by their mobile number of 11 digits. */
    record OfPhone(String phone, @Nullable String name) implements Payee {

        @Override
        public String toString() {
            return "OfPhone[masked]";
        }
    }

    /** Somebody's account at another bank. */
    record AtOtherBank(String bankCode, CardNumber cardNumber, String name) implements Payee {

        @Override
        public String toString() {
            return "AtOtherBank[" + bankCode + "]";
        }
    }
}
