package bank.qiao.service.trial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import bank.qiao.contracts.approval.v1.ApprovalDecided;
import bank.qiao.service.approvals.Approvals;
import bank.qiao.service.outbox.Events;
import bank.qiao.testsupport.BankTest;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@BankTest
class ApprovalsIntegrationTests {

    @Autowired
    Approvals approvals;

    @Autowired
    Events events;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    @Test
    void anApprovedChangeIsMadeOnceAlsoWhenTheDecisionComesTwice() {
        UUID id = request("new");
        decide(id, true);
        decide(id, true);

        await().untilAsserted(() -> assertThat(statusOf(id)).isEqualTo("APPLIED"));
        assertThat(timesChanged(id)).isOne();
    }

    @Test
    void aRejectedChangeIsNotMade() {
        UUID id = request("new");
        decide(id, false);

        await().untilAsserted(() -> assertThat(statusOf(id)).isEqualTo("REJECTED"));
        assertThat(timesChanged(id)).isZero();
    }

    @Test
    void aChangeThatIsNoLongerPossibleIsMarkedFailedAndChangesNothing() {
        UUID id = request("impossible");
        decide(id, true);

        await().untilAsserted(() -> assertThat(statusOf(id)).isEqualTo("FAILED"));
        assertThat(timesChanged(id)).isZero();
    }

    private UUID request(String value) {
        UUID id = transaction.execute(status -> approvals.request(
                Changes.KIND, "thing:1", Map.of("value", "old"), Map.of("value", value), "a test", "maker"));
        return id;
    }

    private void decide(UUID id, boolean approved) {
        transaction.executeWithoutResult(status -> events.publish(
                new ApprovalDecided(id, "trial-service", Changes.KIND, approved, "checker", null, Instant.EPOCH)));
    }

    private String statusOf(UUID id) {
        return jdbc.sql("select status from platform.approval_request where id = ?")
                .param(id)
                .query(String.class)
                .single();
    }

    private long timesChanged(UUID id) {
        return jdbc.sql("select count(*) from changed where approval_id = ?")
                .param(id)
                .query(Long.class)
                .single();
    }
}
