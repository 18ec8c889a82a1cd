package bank.qiao.account.ledger.web;

import bank.qiao.account.ledger.AccountCode;
import bank.qiao.account.ledger.Ledger;
import bank.qiao.account.ledger.LedgerBalance;
import bank.qiao.account.ledger.LedgerStatus;
import bank.qiao.account.ledger.journal.Desk;
import bank.qiao.account.ledger.wire.ChangeRequest;
import bank.qiao.account.ledger.wire.TransfersRequest;
import bank.qiao.account.ledger.wire.TransfersResponse;
import bank.qiao.service.idempotency.IdempotentByNature;
import bank.qiao.web.problem.CommonError;
import bank.qiao.web.problem.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The ledger for the other services of the bank and for other instances of this one. */
@RestController
@RequestMapping("/internal/v1/ledger")
class LedgerController {

    private static final String FORWARDED = "X-Ledger-Forwarded";

    private final Ledger ledger;
    private final Desk desk;

    LedgerController(Ledger ledger, Desk desk) {
        this.ledger = ledger;
        this.desk = desk;
    }

    record BalanceView(
            String account, long balanceFen, long heldFen, long frozenFen, long availableFen, LedgerStatus status) {}

    @PostMapping("/transfers")
    @IdempotentByNature("each transfer carries its id; a repeated one gets its first result")
    ResponseEntity<TransfersResponse> post(
            @RequestBody TransfersRequest request,
            @RequestHeader(name = FORWARDED, required = false) @Nullable String hop) {
        return ResponseEntity.ok(TransfersResponse.of(desk.post(request.batch(), hop != null)));
    }

    @PostMapping("/account-changes")
    @IdempotentByNature("it says what the account is to be, and being it twice is being it once")
    ResponseEntity<ChangeRequest.Answer> change(
            @RequestBody ChangeRequest request,
            @RequestHeader(name = FORWARDED, required = false) @Nullable String hop) {
        return ResponseEntity.ok(new ChangeRequest.Answer(desk.change(request.change(), hop != null)));
    }

    /** @param code the rest of the path: sub-accounts have a slash in their names */
    @GetMapping("/accounts/{*code}")
    BalanceView balance(@PathVariable String code) {
        LedgerBalance balance = ledger.balance(new AccountCode(code.substring(1)))
                .orElseThrow(() -> new Refusal(CommonError.NOT_FOUND));
        return new BalanceView(
                balance.account().value(),
                balance.posted().fen(),
                balance.held().fen(),
                balance.frozen().fen(),
                balance.available().fen(),
                balance.status());
    }
}
