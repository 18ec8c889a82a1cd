package bank.qiao.web.example;

import bank.qiao.money.Money;
import bank.qiao.money.Rate;
import bank.qiao.web.paging.Page;
import bank.qiao.web.paging.PageRequest;
import bank.qiao.web.problem.CommonError;
import bank.qiao.web.problem.Refusal;
import bank.qiao.web.security.CustomerCaller;
import bank.qiao.web.security.StaffCaller;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.MediaType;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

@RestController
class ExampleController {

    private final IdentityCalls identity;
    private final SmsCalls sms;

    ExampleController(IdentityCalls identity, SmsCalls sms) {
        this.identity = identity;
        this.sms = sms;
    }

    enum Kind {
        DEBIT,
        CREDIT
    }

    record Payment(
            @NotNull Money amount,
            @NotBlank String note,
            @Nullable @Valid Target to,
            @Nullable Kind kind,
            @Nullable LocalDate on,
            @Nullable Rate rate,
            @Nullable Integer times,
            @Nullable UUID card) {}

    record Target(@NotBlank String accountNumber) {}

    record Answer(Money amount, Rate rate, Instant at, LocalDate day) {}

    @PostMapping("/api/v1/payments")
    Payment pay(@Valid @RequestBody Payment payment) {
        return payment;
    }

    @GetMapping("/api/v1/payments/{id}")
    String one(@PathVariable UUID id) {
        return id.toString();
    }

    @GetMapping("/api/v1/answers")
    Answer answer() {
        return new Answer(
                Money.ofFen(123450),
                Rate.of("0.00050"),
                Instant.parse("2026-11-21T16:00:00.123456Z"),
                LocalDate.of(2026, 11, 22));
    }

    @GetMapping("/api/v1/payments")
    Page<Integer> list(PageRequest page, @RequestParam(required = false) @Nullable @Max(5) Integer from) {
        return new Page<>(List.of(page.limit(), from == null ? 0 : from), null);
    }

    @GetMapping("/api/v1/me")
    Map<String, Object> me(CustomerCaller caller) {
        return Map.of("customer", caller.customerId(), "session", caller.sessionId(), "device", caller.deviceId());
    }

    @GetMapping("/api/v1/public")
    Map<String, Object> anyone(@Nullable CustomerCaller caller) {
        return Map.of("known", caller != null);
    }

    @GetMapping("/admin/v1/me")
    StaffCaller staff(StaffCaller caller) {
        return caller;
    }

    @GetMapping("/admin/v1/risk")
    @PreAuthorize("hasRole('RISK')")
    String risk() {
        return "{}";
    }

    @GetMapping("/internal/v1/ping")
    String ping() {
        return "{}";
    }

    @GetMapping(path = "/api/v1/csv", produces = "text/csv")
    String csv() {
        return "a,b";
    }

    @PostMapping(path = "/api/v1/uploads", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    Map<String, Object> upload(@RequestPart("image") MultipartFile image) {
        return Map.of("size", image.getSize());
    }

    @GetMapping("/api/v1/refused")
    String refused() {
        throw new Refusal(CommonError.STEP_UP_REQUIRED)
                .with("requiredFactors", List.of("FACE", "VOICE"))
                .with("purpose", "BIND_CARD");
    }

    @GetMapping("/api/v1/slow-down")
    String slowDown() {
        throw new Refusal(CommonError.TOO_MANY_REQUESTS).with("retryAfterSeconds", 60);
    }

    @GetMapping("/api/v1/conflict")
    String conflict() {
        throw new OptimisticLockingFailureException("row 7 of table customers");
    }

    @GetMapping("/api/v1/mistake")
    String mistake() {
        throw new IllegalStateException("select secret from bank.qiao.Secret");
    }

    @GetMapping("/api/v1/person")
    IdentityCalls.Person person() {
        return identity.person();
    }

    @GetMapping("/api/v1/sms")
    String sms() {
        return sms.sms();
    }
}
