package bank.qiao.identity.verification.web;

import bank.qiao.identity.customers.CustomerId;
import bank.qiao.identity.tokens.LoginTicket;
import bank.qiao.identity.tokens.LoginTickets;
import bank.qiao.identity.verification.FactorAnswer;
import bank.qiao.identity.verification.Purpose;
import bank.qiao.identity.verification.ShownFactors;
import bank.qiao.identity.verification.ShownFactors.JudgedFace;
import bank.qiao.identity.verification.Verifications;
import bank.qiao.identity.verification.Verifications.Completed;
import bank.qiao.identity.verification.Verifications.Opened;
import bank.qiao.service.idempotency.IdempotentEffect;
import bank.qiao.web.problem.CommonError;
import bank.qiao.web.problem.Refusal;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Showing the face before a login from a new device, with the ticket that the refused login gave. */
@RestController
@RequestMapping("/api/v1/login-verifications")
class LoginVerificationController {

    private final Verifications verifications;
    private final ShownFactors factors;
    private final LoginTickets tickets;

    LoginVerificationController(Verifications verifications, ShownFactors factors, LoginTickets tickets) {
        this.verifications = verifications;
        this.factors = factors;
        this.tickets = tickets;
    }

    @PostMapping
    ResponseEntity<Opened> open(@Valid @RequestBody TicketRequest body) {
        LoginTicket ticket = read(body.loginTicket());
        return ResponseEntity.status(HttpStatus.CREATED)
                .body(verifications.open(
                        CustomerId.of(ticket.customerId()),
                        ticket.deviceId(),
                        Purpose.NEW_DEVICE,
                        ticket.keyThumbprint()));
    }

    @PostMapping(path = "/{id}/face", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    ResponseEntity<FactorAnswer> face(
            @PathVariable UUID id,
            @RequestPart MultipartFile image,
            @RequestParam String loginTicket,
            IdempotentEffect effect) {
        LoginTicket ticket = read(loginTicket);
        CustomerId customer = CustomerId.of(ticket.customerId());
        JudgedFace judged = factors.judgeFace(id, customer, ticket.deviceId(), bytes(image));
        return effect.commit(() -> ResponseEntity.ok(factors.keepFace(id, customer, ticket.deviceId(), judged)));
    }

    @PostMapping("/{id}/completion")
    ResponseEntity<Completed> complete(@PathVariable UUID id, @Valid @RequestBody TicketRequest body) {
        LoginTicket ticket = read(body.loginTicket());
        return ResponseEntity.ok(verifications.complete(id, CustomerId.of(ticket.customerId()), ticket.deviceId()));
    }

    private LoginTicket read(String ticket) {
        return tickets.read(ticket).orElseThrow(() -> new Refusal(CommonError.UNAUTHENTICATED));
    }

    private static byte[] bytes(MultipartFile file) {
        try {
            return file.getBytes();
        } catch (IOException brokenOff) {
            throw new UncheckedIOException(brokenOff);
        }
    }

    record TicketRequest(@NotBlank @Size(max = 4096) String loginTicket) {

        @Override
        public String toString() {
            return "TicketRequest[…]";
        }
    }
}
