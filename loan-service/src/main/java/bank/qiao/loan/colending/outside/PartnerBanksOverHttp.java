package bank.qiao.loan.colending.outside;

import bank.qiao.loan.colending.FundingRequest;
import bank.qiao.loan.colending.PartnerAnswer;
import bank.qiao.loan.colending.PartnerBank;
import bank.qiao.money.Money;
import io.github.resilience4j.bulkhead.BulkheadFullException;
import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClientException;

/** Asks a partner bank and turns every failure into silence. */
@Component
class PartnerBanksOverHttp implements PartnerBank {

    private static final Logger log = LoggerFactory.getLogger(PartnerBanksOverHttp.class);
    private static final String APPROVED = "APPROVED";
    private static final String DECLINED = "DECLINED";

    private final GuardedPartners partners;

    PartnerBanksOverHttp(GuardedPartners partners) {
        this.partners = partners;
    }

    @Override
    public PartnerAnswer ask(String partner, FundingRequest request, Money partnerShare) {
        try {
            return answer(partners.decide(partner, question(request, partnerShare)));
        } catch (CallNotPermittedException e) {
            return silence(partner, "CIRCUIT_OPEN", e);
        } catch (BulkheadFullException e) {
            return silence(partner, "TOO_MANY_CALLS", e);
        } catch (RestClientException e) {
            return silence(partner, "NO_ANSWER", e);
        }
    }

    private static PartnerAnswer answer(FundingDecisionsApi.Decision decision) {
        String reference = decision.decisionReference();
        return switch (decision.decision()) {
            case APPROVED -> new PartnerAnswer.Agreed(reference == null ? decision.requestId() : reference);
            case DECLINED -> new PartnerAnswer.Declined(String.valueOf(decision.reason()));
            default -> new PartnerAnswer.Silent("NOT_UNDERSTOOD");
        };
    }

    /** The loan id is the reference: asking twice about one loan is asking once. */
    private static FundingDecisionsApi.Request question(FundingRequest request, Money partnerShare) {
        return new FundingDecisionsApi.Request(
                request.loanId().toString(),
                request.loanId().toString(),
                request.grade(),
                request.dailyRate().toString(),
                request.principal().fen(),
                partnerShare.fen(),
                request.instalments(),
                request.on());
    }

    private static PartnerAnswer silence(String partner, String why, RuntimeException cause) {
        log.warn("{} gave no decision: {} ({})", partner, why, cause.toString());
        return new PartnerAnswer.Silent(why);
    }
}
