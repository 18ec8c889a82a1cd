package bank.qiao.loan.creditline.web;

import bank.qiao.loan.creditline.ApplicationStatus;
import bank.qiao.loan.creditline.ApplicationView;
import bank.qiao.loan.creditline.CreditApplications;
import bank.qiao.loan.creditline.CreditLineView;
import bank.qiao.loan.creditline.CreditLines;
import bank.qiao.loan.waiting.LongPoll;
import bank.qiao.web.security.CustomerCaller;
import com.fasterxml.jackson.annotation.JsonCreator;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The customer's credit line; for everybody who isn't invited there is none. */
@RestController
@RequestMapping("/api/v1/credit-line")
class CreditLineController {

    /** The consents given with this application, each a scope or a scope with the version of its text. */
    record ApplicationRequest(@NotNull @Size(max = 10) List<@NotNull @Valid ConsentRequest> consents) {}

    /** {@code "PBOC_BUREAU"} or {@code {"scope": "PBOC_BUREAU", "version": "2026-01"}}. */
    record ConsentRequest(
            @NotBlank @Size(max = 40) String scope,
            @Nullable @Size(max = 40) String version) {

        @JsonCreator(mode = JsonCreator.Mode.PROPERTIES)
        ConsentRequest {}

        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        static ConsentRequest ofScope(String scope) {
            return new ConsentRequest(scope, null);
        }
    }

    /** The answer to an application: poll its Location. */
    record ApplicationAccepted(UUID id, ApplicationStatus status) {}

    private final CreditLines lines;
    private final CreditApplications applications;

    CreditLineController(CreditLines lines, CreditApplications applications) {
        this.lines = lines;
        this.applications = applications;
    }

    @GetMapping
    CreditLineView line(CustomerCaller caller, Locale locale) {
        return lines.view(caller.customerId(), locale);
    }

    @PostMapping("/applications")
    ResponseEntity<ApplicationAccepted> apply(@Valid @RequestBody ApplicationRequest request, CustomerCaller caller) {
        UUID id = applications.apply(
                caller.customerId(),
                request.consents().stream()
                        .map(consent -> new CreditApplications.Consent(consent.scope(), consent.version()))
                        .toList());
        return ResponseEntity.accepted()
                .location(URI.create("/api/v1/credit-line/applications/" + id))
                .body(new ApplicationAccepted(id, ApplicationStatus.PENDING));
    }

    @GetMapping("/applications/{id}")
    ApplicationView application(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "0") @Min(0) @Max(LongPoll.MAX_SECONDS) int waitSeconds,
            CustomerCaller caller,
            Locale locale) {
        return LongPoll.until(
                view -> view.status() != ApplicationStatus.PENDING,
                waitSeconds,
                () -> applications.get(caller.customerId(), id, locale));
    }
}
