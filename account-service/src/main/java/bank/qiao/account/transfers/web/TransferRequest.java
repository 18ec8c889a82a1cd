package bank.qiao.account.transfers.web;

import bank.qiao.account.cards.CardNumber;
import bank.qiao.account.transfers.Payee;
import bank.qiao.money.Money;
import bank.qiao.web.problem.Refusal;
import bank.qiao.web.validation.PositiveMoney;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * A transfer as it is asked for.
 *
 * @param from the id or the number of one's own account
 */
record TransferRequest(
        @NotNull @Pattern(regexp = "[0-9]{18}|[0-9a-fA-F-]{36}")
        String from,

        @NotNull @Valid To to,
        @NotNull @PositiveMoney Money amount,
        @Nullable @Size(max = 50) String note) {

    private static final int MOBILE_DIGITS = 11;

    /** Exactly one of accountNumber, phone, and bankCode with cardNumber and name. */
    record To(
            @Nullable @Pattern(regexp = "[0-9]{18}") String accountNumber,

            @Nullable @Pattern(regexp = "(\\+?86)?1[3-9][0-9]{9}")
            String phone,

            @Nullable @Pattern(regexp = "[A-Za-z0-9]{2,32}") String bankCode,
            @Nullable @Pattern(regexp = "[0-9]{16,19}") String cardNumber,
            @Nullable @Size(min = 1, max = 64) String name) {

        @Override
        public String toString() {
            return "To[masked]";
        }
    }

    @Override
    public String toString() {
        return "TransferRequest[" + from + "]";
    }

    /** @throws Refusal VALIDATION_FAILED when it names nobody, or two */
    Payee payee() {
        int named =
                (to.accountNumber() == null ? 0 : 1) + (to.phone() == null ? 0 : 1) + (to.cardNumber() == null ? 0 : 1);
        if (named != 1 || (to.cardNumber() == null) != (to.bankCode() == null)) {
            throw Refusal.invalidField("to", "WRONG_FORM");
        }
        if (to.accountNumber() != null) {
            return new Payee.OfAccount(to.accountNumber(), to.name());
        }
        String phone = to.phone();
        if (phone != null) {
            return new Payee.OfPhone(phone.substring(phone.length() - MOBILE_DIGITS), to.name());
        }
        if (to.cardNumber() == null || to.bankCode() == null || to.name() == null) {
            throw Refusal.invalidField("to.name", "NOT_NULL");
        }
        return new Payee.AtOtherBank(to.bankCode(), new CardNumber(to.cardNumber()), to.name());
    }
}
