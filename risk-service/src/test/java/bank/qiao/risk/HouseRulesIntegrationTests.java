package bank.qiao.risk;

import static org.assertj.core.api.Assertions.assertThat;

import bank.qiao.testsupport.PostCoverage;
import bank.qiao.testsupport.ProblemTexts;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

class HouseRulesIntegrationTests extends RiskTest {

    @Autowired
    ApplicationContext context;

    @Test
    void everyPostNeedsAnIdempotencyKey() {
        assertThat(PostCoverage.verify(context))
                .contains("/admin/v1/decisions/{id}/replay", "/admin/v1/velocity-rules");
    }

    @Test
    void everyErrorCodeHasTextsInBothLanguages() {
        assertThat(ProblemTexts.verify("bank.qiao.risk")).contains("DECISION_NOT_FOUND");
    }
}
