package bank.qiao.loan.colending;

/** What a partner bank said, or that it said nothing. */
public sealed interface PartnerAnswer {

    /** It funds its share; {@code reference} is its own. */
    record Agreed(String reference) implements PartnerAnswer {}

    /** It does not, for a reason of its own. */
    record Declined(String reason) implements PartnerAnswer {}

    /** No answer in time, or none that could be understood: we go on without it, and the reconciliation finds it. */
    record Silent(String why) implements PartnerAnswer {}
}
