package bank.qiao.account.ledger.wire;

import bank.qiao.account.ledger.ResultCode;
import bank.qiao.account.ledger.TransferResult;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One result for each transfer, in the order of the request. */
public record TransfersResponse(List<Item> results) {

    /** @param amountFen what moved, was held or was released; missing for a refusal */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Item(UUID id, ResultCode result, @Nullable Long amountFen) {}

    public static TransfersResponse of(List<TransferResult> results) {
        return new TransfersResponse(results.stream()
                .map(result ->
                        new Item(result.transferId(), result.code(), result.isPosted() ? result.amountFen() : null))
                .toList());
    }

    List<TransferResult> asResults() {
        return results.stream()
                .map(item ->
                        new TransferResult(item.id(), item.result(), item.amountFen() == null ? 0 : item.amountFen()))
                .toList();
    }
}
