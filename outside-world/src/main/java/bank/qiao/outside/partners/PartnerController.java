package bank.qiao.outside.partners;

import bank.qiao.outside.control.Behaviour;
import bank.qiao.outside.journal.Journal;
import bank.qiao.outside.wire.OutsideRefusal;
import bank.qiao.outside.wire.PlausibleDate;
import bank.qiao.outside.wire.Reference;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The funding decisions of both partner banks. */
@RestController
@RequestMapping("/{partner:partner-a|partner-b}/v1/funding-decisions")
class PartnerController {

    private static final String PARTNER_A = "partner-a";
    private static final long LARGEST_AMOUNT_FEN = 100_000_000_000L;

    private final PartnerBank partnerA;
    private final PartnerBank partnerB;

    PartnerController(PartnerSettings settings, Clock clock, Journal journal) {
        partnerA = new PartnerBank(PARTNER_A, settings.partnerA(), clock, journal);
        partnerB = new PartnerBank("partner-b", settings.partnerB(), clock, journal);
    }

    @PostMapping
    DecisionAnswer decide(
            @PathVariable String partner,
            @Valid @RequestBody FundingRequest request,
            @RequestAttribute(Behaviour.ATTRIBUTE) Behaviour behaviour) {
        if (request.partnerShareFen() > request.principalFen()) {
            throw OutsideRefusal.invalid("partnerShareFen", "must not be more than principalFen");
        }
        return DecisionAnswer.of(bank(partner).decide(request.question(), behaviour.refuses()));
    }

    @GetMapping("/{requestId}")
    DecisionAnswer query(@PathVariable String partner, @PathVariable String requestId) {
        return bank(partner)
                .find(requestId)
                .map(DecisionAnswer::of)
                .orElseThrow(() -> OutsideRefusal.notFound("DECISION_NOT_FOUND", "This request never arrived."));
    }

    private PartnerBank bank(String partner) {
        return partner.equals(PARTNER_A) ? partnerA : partnerB;
    }

    record FundingRequest(
            @NotNull @Reference String requestId,
            @NotNull @Reference String loanReference,
            @Nullable @Size(max = 200) String idNumberHash,
            @NotNull Grade grade,

            @NotNull @Pattern(regexp = "0\\.\\d{1,10}", message = "must be a decimal such as 0.0004")
            String dailyRate,

            @NotNull @Positive @Max(LARGEST_AMOUNT_FEN) Long principalFen,
            @NotNull @Positive @Max(LARGEST_AMOUNT_FEN) Long partnerShareFen,
            @NotNull @Min(1) @Max(60) Integer instalments,
            @PlausibleDate @Nullable LocalDate businessDate) {

        Decision.Request question() {
            return new Decision.Request(
                    requestId,
                    loanReference,
                    idNumberHash,
                    grade,
                    // 0.0004 and 0.00040 are the same question.
                    new BigDecimal(dailyRate).stripTrailingZeros(),
                    principalFen,
                    partnerShareFen,
                    instalments,
                    businessDate);
        }
    }

    record DecisionAnswer(
            String requestId,
            Decision.Verdict decision,
            Decision.@Nullable Reason reason,
            String decisionReference,
            LocalDate decidedOn) {

        static DecisionAnswer of(Decision decision) {
            return new DecisionAnswer(
                    decision.request().requestId(),
                    decision.verdict(),
                    decision.reason(),
                    decision.decisionReference(),
                    decision.decidedOn());
        }
    }
}
