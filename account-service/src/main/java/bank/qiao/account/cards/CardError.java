package bank.qiao.account.cards;

import bank.qiao.web.problem.ErrorCode;

/** Refusals about cards. */
public enum CardError implements ErrorCode {
    CARD_KIND_NOT_SUPPORTED(422),
    CARD_ELEMENTS_MISMATCH(422),
    CARD_ALREADY_BOUND(409),
    TOO_MANY_CARDS(422),
    BINDING_EXPIRED(409),
    BINDING_ALREADY_CONFIRMED(409),
    CARD_IN_USE(409);

    private final int status;

    CardError(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
