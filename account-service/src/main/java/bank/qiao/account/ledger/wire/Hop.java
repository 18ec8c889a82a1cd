package bank.qiao.account.ledger.wire;

/** The header that marks a request that another instance has forwarded once. */
public final class Hop {

    public static final String HEADER = "X-Ledger-Forwarded";

    private Hop() {}
}
