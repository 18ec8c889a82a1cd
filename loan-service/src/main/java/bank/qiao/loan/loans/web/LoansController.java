package bank.qiao.loan.loans.web;

import bank.qiao.loan.loans.Drawdowns;
import bank.qiao.loan.loans.LoanContracts;
import bank.qiao.loan.loans.LoanStatus;
import bank.qiao.loan.loans.LoanView;
import bank.qiao.loan.loans.Loans;
import bank.qiao.loan.loans.Loans.TransactionView;
import bank.qiao.loan.loans.ScheduleView;
import bank.qiao.loan.waiting.LongPoll;
import bank.qiao.web.paging.Page;
import bank.qiao.web.paging.PageRequest;
import bank.qiao.web.security.CustomerCaller;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** A customer's loans. */
@RestController
@RequestMapping("/api/v1/loans")
class LoansController {

    private static final String SHA256 = "X-Content-SHA256";

    /** {@code stepUpToken} only above a set amount. */
    record DrawdownRequest(
            @NotNull UUID quoteId,
            @NotNull @Valid PayTo payTo,

            @NotNull @Pattern(regexp = "[A-Za-z][A-Za-z_]{2,39}")
            String purpose,

            @Nullable @Size(max = 4096) String stepUpToken) {

        @Override
        public String toString() {
            return "DrawdownRequest[" + quoteId + "]";
        }
    }

    /** Exactly one of the two. */
    record PayTo(@Nullable UUID accountId, @Nullable UUID cardId) {}

    /** The answer to a drawdown: poll its Location. */
    record DrawdownAccepted(UUID loanId, LoanStatus status) {}

    private final Drawdowns drawdowns;
    private final Loans loans;
    private final LoanContracts contracts;

    LoansController(Drawdowns drawdowns, Loans loans, LoanContracts contracts) {
        this.drawdowns = drawdowns;
        this.loans = loans;
        this.contracts = contracts;
    }

    @PostMapping
    ResponseEntity<DrawdownAccepted> draw(@Valid @RequestBody DrawdownRequest request, CustomerCaller caller) {
        UUID loanId = drawdowns.draw(
                caller.customerId(),
                new Drawdowns.Wish(
                        caller.deviceId(),
                        request.quoteId(),
                        request.payTo().accountId(),
                        request.payTo().cardId(),
                        request.purpose(),
                        request.stepUpToken()));
        return ResponseEntity.accepted()
                .location(URI.create("/api/v1/loans/" + loanId))
                .body(new DrawdownAccepted(loanId, LoanStatus.PENDING));
    }

    @GetMapping
    Page<LoanView> list(CustomerCaller caller, PageRequest page) {
        return loans.list(caller.customerId(), page);
    }

    @GetMapping("/{id}")
    LoanView get(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "0") @Min(0) @Max(LongPoll.MAX_SECONDS) int waitSeconds,
            CustomerCaller caller) {
        return LongPoll.until(
                loan -> loan.status().isDrawdownOver(), waitSeconds, () -> loans.get(caller.customerId(), id));
    }

    @GetMapping("/{id}/schedule")
    ScheduleView schedule(@PathVariable UUID id, CustomerCaller caller) {
        return loans.schedule(caller.customerId(), id);
    }

    @GetMapping("/{id}/transactions")
    Page<TransactionView> transactions(@PathVariable UUID id, CustomerCaller caller, PageRequest page) {
        return loans.transactions(caller.customerId(), id, page);
    }

    @GetMapping(path = "/{id}/contract", produces = MediaType.APPLICATION_PDF_VALUE)
    ResponseEntity<byte[]> contract(@PathVariable UUID id, CustomerCaller caller) {
        LoanContracts.Contract contract = contracts.get(caller.customerId(), id);
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(SHA256, contract.sha256())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.inline()
                                .filename(contract.number() + ".pdf")
                                .build()
                                .toString())
                .body(contract.pdf());
    }
}
