package bank.qiao.outside.tenpay;

import bank.qiao.outside.control.Behaviour;
import bank.qiao.outside.people.Consent;
import bank.qiao.outside.people.FeatureRequest;
import bank.qiao.outside.people.Source;
import bank.qiao.outside.people.Stories;
import bank.qiao.outside.wire.IdNumber;
import jakarta.validation.Valid;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Sums up a person's payments. */
@RestController
class TenpayController {

    private final Stories stories;

    TenpayController(Stories stories) {
        this.stories = stories;
    }

    @PostMapping("/tenpay/v1/transaction-summaries")
    SummaryAnswer summary(
            @Valid @RequestBody FeatureRequest request, @RequestAttribute(Behaviour.ATTRIBUTE) Behaviour behaviour) {
        Consent.check(behaviour);
        Optional<Map<String, Object>> summary = stories.tell(Source.TENPAY, IdNumber.canonical(request.idNumber()));
        return new SummaryAnswer(request.reference(), summary.isPresent(), summary.orElse(null));
    }

    record SummaryAnswer(
            String reference, boolean found, @Nullable Map<String, Object> summary) {}
}
