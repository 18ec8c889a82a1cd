package bank.qiao.local.client;

/** Is told of each call and its answer, for example to print them. */
@FunctionalInterface
public interface CallListener {

    /** Hears nothing. */
    CallListener NONE = answer -> {};

    void answered(Answer answer);
}
