package bank.qiao.account.ledger;

import java.util.List;

/**
 * Transfers decided in their order, at one moment.
 *
 * @param reference what the entries refer to, for example {@code loan:<id>}; at most 128 characters
 * @param linked all or none: when one is refused, the others are {@link ResultCode#LINKED_FAILED}
 * @param transfers 1 to {@link #MAX_TRANSFERS}, each with an id of its own
 */
public record Batch(String reference, boolean linked, List<Transfer> transfers) {

    public static final int MAX_TRANSFERS = 1_000;
    public static final int MAX_REFERENCE = 128;

    public Batch {
        transfers = List.copyOf(transfers);
        if (transfers.isEmpty() || transfers.size() > MAX_TRANSFERS) {
            throw new IllegalArgumentException("a batch has 1 to " + MAX_TRANSFERS + " transfers");
        }
        if (reference.length() > MAX_REFERENCE || reference.indexOf('\0') >= 0) {
            throw new IllegalArgumentException("a reference has at most " + MAX_REFERENCE + " characters");
        }
        if (transfers.stream().map(Transfer::id).distinct().count() != transfers.size()) {
            throw new IllegalArgumentException("a transfer id stands twice in the batch");
        }
    }

    /** All or none. */
    public static Batch linked(String reference, Transfer... transfers) {
        return new Batch(reference, true, List.of(transfers));
    }

    /** Each for itself. */
    public static Batch independent(String reference, Transfer... transfers) {
        return new Batch(reference, false, List.of(transfers));
    }
}
