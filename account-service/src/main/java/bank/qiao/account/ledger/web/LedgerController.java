package bank.qiao.account.ledger.web;

import bank.qiao.account.ledger.journal.Desk;
import bank.qiao.account.ledger.wire.ChangeRequest;
import bank.qiao.account.ledger.wire.Hop;
import bank.qiao.service.idempotency.IdempotentByNature;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Accounts of the ledger as other instances of this service change them; transfers are in {@link LedgerServlet}. */
@RestController
@RequestMapping("/internal/v1/ledger")
class LedgerController {

    private final Desk desk;

    LedgerController(Desk desk) {
        this.desk = desk;
    }

    @PostMapping("/account-changes")
    @IdempotentByNature("it says what the account is to be, and being it twice is being it once")
    ResponseEntity<ChangeRequest.Answer> change(
            @RequestBody ChangeRequest request,
            @RequestHeader(name = Hop.HEADER, required = false) @Nullable String hop) {
        return ResponseEntity.ok(new ChangeRequest.Answer(desk.change(request.change(), hop != null)));
    }
}
