package bank.qiao.account;

import static org.assertj.core.api.Assertions.assertThat;

import bank.qiao.testsupport.PostCoverage;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

class PostCoverageIntegrationTests extends AccountServiceTest {

    @Autowired
    ApplicationContext context;

    @Test
    void everyPostWantsAnIdempotencyKey() {
        assertThat(PostCoverage.verify(context))
                .contains(
                        "/api/v1/card-bindings",
                        "/api/v1/card-bindings/{id}/confirmation",
                        "/api/v1/top-ups",
                        "/api/v1/transfers",
                        "/api/v1/accounts",
                        "/api/v1/accounts/{id}/closure",
                        "/admin/v1/freezes",
                        "/admin/v1/freezes/{id}/lifting",
                        "/admin/v1/journals",
                        "/admin/v1/reconciliation/breaks/{id}/fix",
                        "/api/v1/withdrawals");
    }
}
