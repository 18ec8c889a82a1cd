package bank.qiao.account.cards;

import bank.qiao.account.cards.StepUpTokens.StepUp;
import bank.qiao.web.problem.Refusal;
import java.sql.Timestamp;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Remembers the step-up tokens that were used. */
@Repository
class StepUpUses {

    private final JdbcClient jdbc;

    StepUpUses(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @throws Refusal STEP_UP_TOKEN_INVALID when it was used before */
    void use(StepUp stepUp) {
        int first = jdbc.sql("""
            insert into step_up_use (token_id, expires_at) values (:id, :expiresAt)
            on conflict do nothing\
            """)
                .param("id", stepUp.tokenId())
                .param("expiresAt", Timestamp.from(stepUp.expiresAt()))
                .update();
        if (first == 0) {
            throw new Refusal(CardError.STEP_UP_TOKEN_INVALID);
        }
    }
}
