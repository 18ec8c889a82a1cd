package bank.qiao.outside.bureau;

import bank.qiao.outside.control.Behaviour;
import bank.qiao.outside.people.Consent;
import bank.qiao.outside.people.Source;
import bank.qiao.outside.people.Stories;
import bank.qiao.outside.wire.IdNumber;
import bank.qiao.outside.wire.Reference;
import bank.qiao.outside.wire.ResidentIdNumber;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Hands out credit reports. */
@RestController
class BureauController {

    private final Stories stories;

    BureauController(Stories stories) {
        this.stories = stories;
    }

    @PostMapping("/bureau/v1/reports")
    ReportAnswer report(
            @Valid @RequestBody ReportRequest request, @RequestAttribute(Behaviour.ATTRIBUTE) Behaviour behaviour) {
        Consent.check(behaviour);
        String idNumber = IdNumber.canonical(request.idNumber());
        boolean anotherName = stories.registeredName(idNumber)
                .filter(name -> !name.equals(request.name().strip()))
                .isPresent();
        Optional<Map<String, Object>> report = anotherName ? Optional.empty() : stories.tell(Source.BUREAU, idNumber);
        return new ReportAnswer(request.reference(), report.isPresent(), report.orElse(null));
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    record ReportRequest(
            @NotNull @Reference String reference,
            @NotNull @Size(min = 1, max = 64) String name,
            @NotNull @ResidentIdNumber String idNumber,
            @NotNull @Size(min = 1, max = 200) String consentReference) {}

    record ReportAnswer(
            String reference, boolean found, @Nullable Map<String, Object> report) {}
}
