package bank.qiao.identity.verification.web;

import bank.qiao.identity.customers.CustomerId;
import bank.qiao.identity.verification.FactorAnswer;
import bank.qiao.identity.verification.Purpose;
import bank.qiao.identity.verification.ShownFactors;
import bank.qiao.identity.verification.ShownFactors.JudgedFace;
import bank.qiao.identity.verification.ShownFactors.JudgedVoice;
import bank.qiao.identity.verification.Verifications;
import bank.qiao.identity.verification.Verifications.Completed;
import bank.qiao.identity.verification.Verifications.Opened;
import bank.qiao.service.idempotency.IdempotentEffect;
import bank.qiao.web.security.CustomerCaller;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
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
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Showing face and voice for one thing. */
@RestController
@RequestMapping("/api/v1/verifications")
class VerificationController {

    private final Verifications verifications;
    private final ShownFactors factors;

    VerificationController(Verifications verifications, ShownFactors factors) {
        this.verifications = verifications;
        this.factors = factors;
    }

    @PostMapping
    ResponseEntity<Opened> open(@Valid @RequestBody OpenRequest body, CustomerCaller caller) {
        return ResponseEntity.status(HttpStatus.CREATED)
                .body(verifications.open(
                        CustomerId.of(caller.customerId()), caller.deviceId(), body.purpose(), body.subjectId()));
    }

    @PostMapping(path = "/{id}/face", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    ResponseEntity<FactorAnswer> face(
            @PathVariable UUID id, @RequestPart MultipartFile image, CustomerCaller caller, IdempotentEffect effect) {
        CustomerId customer = CustomerId.of(caller.customerId());
        JudgedFace judged = factors.judgeFace(id, customer, caller.deviceId(), bytes(image));
        return effect.commit(() -> ResponseEntity.ok(factors.keepFace(id, customer, caller.deviceId(), judged)));
    }

    @PostMapping(path = "/{id}/voice", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    ResponseEntity<FactorAnswer> voice(
            @PathVariable UUID id, @RequestPart MultipartFile audio, CustomerCaller caller, IdempotentEffect effect) {
        CustomerId customer = CustomerId.of(caller.customerId());
        JudgedVoice judged = factors.judgeVoice(id, customer, caller.deviceId(), bytes(audio));
        return effect.commit(() -> ResponseEntity.ok(factors.keepVoice(id, customer, caller.deviceId(), judged)));
    }

    @PostMapping("/{id}/completion")
    ResponseEntity<Completed> complete(@PathVariable UUID id, CustomerCaller caller) {
        return ResponseEntity.ok(verifications.complete(id, CustomerId.of(caller.customerId()), caller.deviceId()));
    }

    private static byte[] bytes(MultipartFile file) {
        try {
            return file.getBytes();
        } catch (IOException brokenOff) {
            throw new UncheckedIOException(brokenOff);
        }
    }

    record OpenRequest(
            @NotNull Purpose purpose,

            @NotNull @Pattern(regexp = "[\\x21-\\x7e]{1,64}")
            String subjectId) {}
}
