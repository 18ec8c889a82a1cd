package bank.qiao.identity;

import static org.assertj.core.api.Assertions.assertThat;

import bank.qiao.testsupport.PostCoverage;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

class PostCoverageIntegrationTests extends IdentityIntegrationTest {

    @Autowired
    private ApplicationContext context;

    @Test
    void everyPostDemandsAnIdempotencyKey() {
        assertThat(PostCoverage.verify(context))
                .contains("/api/v1/otp-challenges", "/api/v1/registrations", "/api/v1/me/real-name")
                .contains("/internal/v1/otp-challenges/{id}/verification", "/admin/v1/approvals/{id}/approve")
                .doesNotContain("/admin/v1/sessions");
    }
}
