package bank.qiao.account.ledger.wire;

import bank.qiao.account.ledger.AccountCode;
import bank.qiao.account.ledger.Batch;
import bank.qiao.account.ledger.Transfer;
import bank.qiao.account.ledger.Transfer.Balancing;
import bank.qiao.account.ledger.Transfer.Phase;
import bank.qiao.web.problem.Refusal;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A batch of transfers as it travels.
 *
 * @param linked all or none; false when missing
 * @param reference what the entries refer to, at most 128 characters
 * @param transfers 1 to 1,000, each with an id of its own
 */
public record TransfersRequest(
        @Nullable Boolean linked,
        @Nullable String reference,
        @Nullable List<@Nullable Item> transfers) {

    /** One transfer; which fields it wants depends on the phase. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Item(
            @Nullable UUID id,
            @Nullable Phase phase,
            @Nullable String debit,
            @Nullable String credit,
            @Nullable Long amountFen,
            @Nullable String code,
            @Nullable UUID holdId,
            @Nullable Long holdTimeoutSeconds,
            @Nullable List<Flag> flags,
            @Nullable UUID reverses) {}

    /** What may be asked besides. */
    public enum Flag {
        BALANCING_DEBIT,
        BALANCING_CREDIT
    }

    /** @throws Refusal VALIDATION_FAILED when it is no batch; whatever else is wrong is a result of the ledger */
    public Batch batch() {
        if (reference == null) {
            throw Refusal.invalidField("reference", "REQUIRED");
        }
        if (transfers == null || transfers.isEmpty()) {
            throw Refusal.invalidField("transfers", "REQUIRED");
        }
        List<Transfer> all = new ArrayList<>(transfers.size());
        for (int i = 0; i < transfers.size(); i++) {
            all.add(transfer(transfers.get(i), "transfers[" + i + "]"));
        }
        try {
            return new Batch(reference, Boolean.TRUE.equals(linked), all);
        } catch (IllegalArgumentException e) {
            throw Refusal.invalidField("transfers", "WRONG_FORM");
        }
    }

    private static Transfer transfer(@Nullable Item item, String place) {
        if (item == null || item.id() == null || item.phase() == null || item.code() == null) {
            throw Refusal.invalidField(place, "REQUIRED");
        }
        try {
            return new Transfer(
                    item.id(),
                    item.phase(),
                    item.debit() == null ? null : new AccountCode(item.debit()),
                    item.credit() == null ? null : new AccountCode(item.credit()),
                    item.amountFen() == null ? 0 : item.amountFen(),
                    item.code(),
                    item.holdId(),
                    item.holdTimeoutSeconds() == null ? null : Duration.ofSeconds(item.holdTimeoutSeconds()),
                    balancing(item.flags()),
                    item.reverses());
        } catch (IllegalArgumentException | ArithmeticException e) {
            throw Refusal.invalidField(place, "WRONG_FORM");
        }
    }

    private static Balancing balancing(@Nullable List<Flag> flags) {
        if (flags == null || flags.isEmpty()) {
            return Balancing.NONE;
        }
        if (flags.size() > 1) {
            throw new IllegalArgumentException("one side is balanced at most");
        }
        return switch (flags.getFirst()) {
            case BALANCING_DEBIT -> Balancing.DEBIT;
            case BALANCING_CREDIT -> Balancing.CREDIT;
        };
    }

    static TransfersRequest of(Batch batch) {
        List<@Nullable Item> items = new ArrayList<>(batch.transfers().size());
        batch.transfers().forEach(transfer -> items.add(item(transfer)));
        return new TransfersRequest(batch.linked(), batch.reference(), items);
    }

    private static Item item(Transfer transfer) {
        return new Item(
                transfer.id(),
                transfer.phase(),
                transfer.debit() == null ? null : transfer.debit().value(),
                transfer.credit() == null ? null : transfer.credit().value(),
                transfer.amountFen(),
                transfer.code(),
                transfer.holdId(),
                transfer.holdTimeout() == null ? null : transfer.holdTimeout().toSeconds(),
                switch (transfer.balancing()) {
                    case NONE -> null;
                    case DEBIT -> List.of(Flag.BALANCING_DEBIT);
                    case CREDIT -> List.of(Flag.BALANCING_CREDIT);
                },
                transfer.reverses());
    }
}
