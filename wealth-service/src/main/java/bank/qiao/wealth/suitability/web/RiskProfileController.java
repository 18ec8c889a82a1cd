package bank.qiao.wealth.suitability.web;

import bank.qiao.wealth.suitability.CustomerLevel;
import bank.qiao.wealth.suitability.RiskProfile;
import bank.qiao.wealth.suitability.Suitability;
import bank.qiao.web.problem.CommonError;
import bank.qiao.web.problem.Refusal;
import bank.qiao.web.security.CustomerCaller;
import jakarta.validation.Valid;
import java.time.LocalDate;
import java.util.Locale;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The questionnaire and what its answers come to. */
@RestController
@RequestMapping("/api/v1")
class RiskProfileController {

    private final Suitability suitability;

    RiskProfileController(Suitability suitability) {
        this.suitability = suitability;
    }

    /** @param validUntil last day, included */
    record ProfileView(CustomerLevel level, LocalDate validUntil) {

        static ProfileView of(RiskProfile profile) {
            return new ProfileView(profile.level(), profile.validUntil());
        }
    }

    @GetMapping("/risk-questionnaire")
    QuestionnaireView questionnaire(Locale locale) {
        return QuestionnaireView.of(suitability.questionnaire(), locale);
    }

    @PutMapping("/me/risk-profile")
    ProfileView assess(@Valid @RequestBody RiskProfileRequest body, CustomerCaller caller) {
        return ProfileView.of(suitability.assess(
                caller.customerId(),
                body.version(),
                body.answers().stream().map(RiskProfileRequest.Answer::given).toList()));
    }

    @GetMapping("/me/risk-profile")
    ProfileView profile(CustomerCaller caller) {
        return suitability
                .profileOf(caller.customerId())
                .map(ProfileView::of)
                .orElseThrow(() -> new Refusal(CommonError.NOT_FOUND));
    }
}
