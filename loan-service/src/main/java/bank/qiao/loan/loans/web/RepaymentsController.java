package bank.qiao.loan.loans.web;

import bank.qiao.loan.loans.RepaymentKind;
import bank.qiao.loan.loans.RepaymentQuoteView;
import bank.qiao.loan.loans.RepaymentStatus;
import bank.qiao.loan.loans.RepaymentView;
import bank.qiao.loan.loans.Repayments;
import bank.qiao.loan.waiting.LongPoll;
import bank.qiao.money.Money;
import bank.qiao.web.security.CustomerCaller;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Repaying a loan: a binding quote, then its execution. */
@RestController
@RequestMapping("/api/v1/loans/{id}")
class RepaymentsController {

    /** {@code amount} is given for PARTIAL and for nothing else. */
    record RepaymentQuoteRequest(
            @Nullable Money amount, @NotNull RepaymentKind kind) {}

    /** The quote to carry out. */
    record RepaymentRequest(@NotNull UUID quoteId) {}

    /** The answer to a repayment: poll its Location. */
    record RepaymentAccepted(UUID repaymentId, RepaymentStatus status) {}

    private final Repayments repayments;

    RepaymentsController(Repayments repayments) {
        this.repayments = repayments;
    }

    @PostMapping("/repayment-quotes")
    ResponseEntity<RepaymentQuoteView> quote(
            @PathVariable UUID id, @Valid @RequestBody RepaymentQuoteRequest request, CustomerCaller caller) {
        return ResponseEntity.status(HttpStatus.CREATED)
                .body(repayments.quote(caller.customerId(), id, request.kind(), request.amount()));
    }

    @PostMapping("/repayments")
    ResponseEntity<RepaymentAccepted> repay(
            @PathVariable UUID id, @Valid @RequestBody RepaymentRequest request, CustomerCaller caller) {
        UUID repaymentId = repayments.repay(caller.customerId(), id, request.quoteId());
        return ResponseEntity.accepted()
                .location(URI.create("/api/v1/loans/" + id + "/repayments/" + repaymentId))
                .body(new RepaymentAccepted(repaymentId, RepaymentStatus.PENDING));
    }

    @GetMapping("/repayments/{repaymentId}")
    RepaymentView get(
            @PathVariable UUID id,
            @PathVariable UUID repaymentId,
            @RequestParam(defaultValue = "0") @Min(0) @Max(LongPoll.MAX_SECONDS) int waitSeconds,
            CustomerCaller caller) {
        return LongPoll.until(
                repayment -> repayment.status() != RepaymentStatus.PENDING,
                waitSeconds,
                () -> repayments.get(caller.customerId(), id, repaymentId));
    }
}
