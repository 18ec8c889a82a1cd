package bank.qiao.identity.verification;

import java.util.List;

/** What a verification can be for, and what has to be shown. */
public enum Purpose {
    /** From the second card on (domain rule 3). */
    BIND_CARD(List.of(Factor.FACE, Factor.VOICE)),
    NEW_DEVICE(List.of(Factor.FACE)),
    DRAWDOWN(List.of(Factor.FACE)),
    CHANGE_PHONE(List.of(Factor.FACE));

    @SuppressWarnings("ImmutableEnumChecker")
    private final List<Factor> factors;

    Purpose(List<Factor> factors) {
        this.factors = factors;
    }

    /** In the order in which they are asked for. */
    public List<Factor> factors() {
        return factors;
    }
}
