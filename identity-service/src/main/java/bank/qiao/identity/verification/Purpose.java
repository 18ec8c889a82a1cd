package bank.qiao.identity.verification;

import bank.qiao.identity.customers.CustomerId;
import bank.qiao.service.stepups.StepUps;
import bank.qiao.web.problem.Refusal;
import bank.qiao.web.security.StepUpTokens.Demand;
import java.util.List;

/** What a verification can be for, and what has to be shown. */
public enum Purpose {
    /** From the second card on (domain rule 3). */
    BIND_CARD(List.of(Factor.FACE, Factor.VOICE)),
    NEW_DEVICE(List.of(Factor.FACE)),
    DRAWDOWN(List.of(Factor.FACE)),
    CHANGE_PHONE(List.of(Factor.FACE));

    @SuppressWarnings("ImmutableEnumChecker")
    private final List<Factor> factors;

    Purpose(List<Factor> factors) {
        this.factors = factors;
    }

    /** In the order in which they are asked for. */
    public List<Factor> factors() {
        return factors;
    }

    /** The answer to who comes without having shown them. */
    public Refusal required(String subjectId) {
        return StepUps.required(name(), subjectId, factorNames());
    }

    /** @param deviceId the device that showed the factors */
    public Demand demand(CustomerId customer, String deviceId, String subjectId) {
        return new Demand(customer.value(), deviceId, name(), subjectId, factorNames());
    }

    private List<String> factorNames() {
        return factors.stream().map(Factor::name).toList();
    }
}
