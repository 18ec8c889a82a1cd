package bank.qiao.account.payments;

/** What the card network says of a payment, or that it says nothing. */
public sealed interface ChannelAnswer {

    /** The money has moved. */
    record Succeeded() implements ChannelAnswer {}

    /** It has not and will not under this reference. */
    record Refused(FailureReason reason) implements ChannelAnswer {}

    /** Taken, not decided yet. */
    record Processing() implements ChannelAnswer {}

    /** Asked for, the network knows no payment of this reference: it never arrived, or not yet. */
    record NeverArrived() implements ChannelAnswer {}

    /** No answer, or none that says anything: it may have moved or not. */
    record Unknown() implements ChannelAnswer {}
}
