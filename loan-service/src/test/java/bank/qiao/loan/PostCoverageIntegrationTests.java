package bank.qiao.loan;

import static org.assertj.core.api.Assertions.assertThat;

import bank.qiao.testsupport.PostCoverage;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

class PostCoverageIntegrationTests extends LoanServiceTest {

    @Autowired
    private ApplicationContext context;

    @Test
    void every_post_asks_for_an_idempotency_key() {
        assertThat(PostCoverage.verify(context))
                .contains(
                        "/admin/v1/invitations",
                        "/api/v1/credit-line/applications",
                        "/api/v1/loan-quotes",
                        "/api/v1/loans",
                        "/api/v1/loans/{id}/repayment-quotes",
                        "/api/v1/loans/{id}/repayments");
    }
}
