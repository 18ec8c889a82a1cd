package bank.qiao.account.cards.outside;

import bank.qiao.account.cards.CardKind;
import bank.qiao.account.cards.CardNetwork;
import bank.qiao.account.cards.CardNumber;
import bank.qiao.account.cards.outside.CardVerificationApi.VerificationAnswer;
import bank.qiao.account.cards.outside.CardVerificationApi.VerificationRequest;
import io.github.resilience4j.bulkhead.annotation.Bulkhead;
import io.github.resilience4j.circuitbreaker.annotation.CircuitBreaker;
import io.github.resilience4j.retry.annotation.Retry;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClientException;

/** Asks the card network; a check has no effect there, so it may be repeated. */
@Component
class HttpCardNetwork implements CardNetwork {

    private static final String NAME = "card-verification";

    private final CardVerificationApi api;

    HttpCardNetwork(CardVerificationApi api) {
        this.api = api;
    }

    @Override
    @Retry(name = NAME)
    @CircuitBreaker(name = NAME)
    @Bulkhead(name = NAME)
    public Verdict verify(UUID reference, Person person, CardNumber number, String reservedPhone) {
        VerificationAnswer answer = api.verify(new VerificationRequest(
                reference.toString(), person.name(), person.idNumber(), number.digits(), reservedPhone));
        return switch (answer.result()) {
            case "MATCH" -> new Verdict.Match(bank(answer), kind(answer));
            case "MISMATCH", "UNKNOWN_CARD" -> new Verdict.Mismatch();
            default -> throw new RestClientException("the card network answered with an unknown result");
        };
    }

    private static String bank(VerificationAnswer answer) {
        return answer.bank() == null ? "UNKNOWN" : answer.bank();
    }

    /** What isn't said to be a debit card isn't taken for one. */
    private static CardKind kind(VerificationAnswer answer) {
        return "DEBIT".equals(answer.kind()) ? CardKind.DEBIT : CardKind.CREDIT;
    }
}
