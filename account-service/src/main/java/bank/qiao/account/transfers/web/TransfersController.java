package bank.qiao.account.transfers.web;

import bank.qiao.account.transfers.TransferOrder;
import bank.qiao.account.transfers.TransferView;
import bank.qiao.account.transfers.Transfers;
import bank.qiao.account.transfers.web.TransferResponses.TransferResponse;
import bank.qiao.service.idempotency.IdempotentEffect;
import bank.qiao.web.security.CustomerCaller;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.net.URI;
import java.time.Duration;
import java.util.Locale;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Money from one's own account to somebody else's. */
@RestController
@RequestMapping(TransfersController.PATH)
class TransfersController {

    static final String PATH = "/api/v1/transfers";

    private final Transfers transfers;
    private final TransferResponses responses;

    TransfersController(Transfers transfers, TransferResponses responses) {
        this.transfers = transfers;
        this.responses = responses;
    }

    /** 201 when the money is there, 202 while it is on its way to another bank. */
    @PostMapping
    ResponseEntity<TransferResponse> request(
            CustomerCaller caller,
            @RequestHeader("Idempotency-Key") String key,
            @Valid @RequestBody TransferRequest request,
            IdempotentEffect effect,
            Locale locale) {
        TransferView transfer = transfers.request(new TransferOrder(
                caller.customerId(), key, request.from(), request.payee(), request.amount(), request.note()));
        HttpStatus status = transfer.isFinal() ? HttpStatus.CREATED : HttpStatus.ACCEPTED;
        return effect.commit(() -> ResponseEntity.status(status)
                .location(URI.create(PATH + "/" + transfer.id()))
                .body(responses.of(transfer, locale)));
    }

    @GetMapping("/{id}")
    TransferResponse one(
            CustomerCaller caller,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "0") @Min(0) @Max(10) int waitSeconds,
            Locale locale) {
        return responses.of(transfers.find(caller.customerId(), id, Duration.ofSeconds(waitSeconds)), locale);
    }
}
