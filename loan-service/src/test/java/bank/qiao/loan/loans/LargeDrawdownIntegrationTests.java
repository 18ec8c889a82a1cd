package bank.qiao.loan.loans;

import static org.assertj.core.api.Assertions.assertThat;

import bank.qiao.loan.LoanServiceTest;
import bank.qiao.testsupport.BankClient.Answer;
import com.nimbusds.jwt.JWTClaimsSet;
import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Drawdowns above 100,000 yuan, which need the customer's face. */
class LargeDrawdownIntegrationTests extends LoanServiceTest {

    private static final long LINE_FEN = 20_000_000;
    private static final UnaryOperator<JWTClaimsSet.Builder> AS_IT_IS = claims -> claims;

    @Test
    void upToTheAmountNoFaceIsAskedFor() {
        Borrower borrower = borrowerWithLine(LINE_FEN);
        assertThat(draws(borrower, "100000.00").status()).isEqualTo(202);
    }

    @Test
    void aboveItTheAnswerSaysWhatToShowForWhatAndNothingHappens() {
        Borrower borrower = borrowerWithLine(LINE_FEN);
        UUID quote = largeQuote(borrower);
        Answer refused = draws(borrower, quote);
        assertThat(refused.status()).isEqualTo(428);
        assertThat(refused.code()).isEqualTo("STEP_UP_REQUIRED");
        assertThat(refused.string("purpose")).isEqualTo("DRAWDOWN");
        assertThat(refused.string("subjectId")).isEqualTo(quote.toString());
        assertThat(refused.body().required("requiredFactors").valueStream().map(JsonNode::asString))
                .containsExactly("FACE");
        assertThat(line(borrower).amount("used")).isEqualTo("0.00");

        String token = tokens.stepUp(borrower.customerId(), "DRAWDOWN", quote.toString(), AS_IT_IS);
        assertThat(draws(borrower, quote, token).status()).isEqualTo(202);
    }

    @Test
    void aTokenThatIsNotForExactlyThisIsRefused() {
        Borrower borrower = borrowerWithLine(LINE_FEN);
        UUID quote = largeQuote(borrower);
        UUID me = borrower.customerId();
        String quoteId = quote.toString();
        Map<String, String> crooked = Map.of(
                "no token at all", "made.up.token",
                "an access token", tokens.customer(me),
                "another purpose", tokens.stepUp(me, "BIND_CARD", quoteId, AS_IT_IS),
                "another quote", tokens.stepUp(me, "DRAWDOWN", UUID.randomUUID().toString(), AS_IT_IS),
                "another customer",
                        tokens.stepUp(
                                UUID.randomUUID(),
                                "DRAWDOWN",
                                quoteId,
                                claims -> claims.claim("device_id", "device-" + me)),
                "another device", tokens.stepUp(me, "DRAWDOWN", quoteId, claims -> claims.claim("device_id", "other")),
                "the voice alone",
                        tokens.stepUp(me, "DRAWDOWN", quoteId, claims -> claims.claim("factors", List.of("VOICE"))),
                "another audience", tokens.stepUp(me, "DRAWDOWN", quoteId, claims -> claims.audience("other")),
                "one that is over",
                        tokens.stepUp(
                                me,
                                "DRAWDOWN",
                                quoteId,
                                claims -> claims.expirationTime(
                                        Date.from(Instant.now().minusSeconds(10)))));
        crooked.forEach((what, token) -> {
            Answer refused = draws(borrower, quote, token);
            assertThat(refused.status()).as(what).isEqualTo(422);
            assertThat(refused.code()).as(what).isEqualTo("STEP_UP_TOKEN_INVALID");
        });
        assertThat(line(borrower).amount("used")).isEqualTo("0.00");
    }

    @Test
    void aTokenIsGoodOnce() {
        Borrower borrower = borrowerWithLine(LINE_FEN);
        UUID first = largeQuote(borrower);
        UUID second = largeQuote(borrower);
        String id = UUID.randomUUID().toString();
        UnaryOperator<JWTClaimsSet.Builder> same = claims -> claims.jwtID(id);
        assertThat(draws(borrower, first, tokens.stepUp(borrower.customerId(), "DRAWDOWN", first.toString(), same))
                        .status())
                .isEqualTo(202);
        assertThat(draws(borrower, first, tokens.stepUp(borrower.customerId(), "DRAWDOWN", first.toString(), same))
                        .code())
                .isEqualTo("QUOTE_ALREADY_USED");
        assertThat(draws(borrower, second, tokens.stepUp(borrower.customerId(), "DRAWDOWN", second.toString(), same))
                        .code())
                .isEqualTo("STEP_UP_TOKEN_INVALID");
    }

    private UUID largeQuote(Borrower borrower) {
        return UUID.fromString(
                quotes(borrower, "100100.00", 5, "EQUAL_PRINCIPAL").string("quoteId"));
    }

    private Answer draws(Borrower borrower, UUID quote, String token) {
        Map<String, Object> body = new HashMap<>(drawdown(quote, borrower.accountId()));
        body.put("stepUpToken", token);
        return as(borrower).post("/api/v1/loans", body);
    }
}
