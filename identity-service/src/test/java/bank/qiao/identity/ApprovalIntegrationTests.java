package bank.qiao.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import bank.qiao.contracts.approval.v1.ApprovalRequested;
import bank.qiao.contracts.identity.v1.CustomerStatusChanged;
import bank.qiao.contracts.identity.v1.CustomerVerified;
import bank.qiao.contracts.identity.v1.SessionRevoked;
import bank.qiao.contracts.wealth.v1.SuitabilityAssessed;
import bank.qiao.service.outbox.Events;
import bank.qiao.web.identifiers.Ids;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionOperations;
import tools.jackson.databind.JsonNode;

class ApprovalIntegrationTests extends IdentityIntegrationTest {

    @Autowired
    private Events events;

    @Autowired
    private TransactionOperations transactions;

    @Test
    void aCustomerIsFrozenOnlyWhenAnotherApprovesAndTheirSessionsEnd() {
        AppOnPhone app = newApp();
        Answer registered = app.register();
        String customerId = registered.text("customerId");
        String maker = tokens.staff("mia", "OPS_MAKER", "OPS_CHECKER");
        String checker = tokens.staff("chen", "OPS_CHECKER");

        Answer asked =
                bank.post("/admin/v1/customers/" + customerId + "/freeze", Map.of("reason", "reported stolen"), maker);
        assertThat(asked.status()).isEqualTo(202);
        String approval = "/admin/v1/approvals/" + asked.text("approvalId");
        assertThat(asked.header("Location")).isEqualTo(approval);
        JsonNode pending = awaitApproval(approval, checker);
        assertThat(pending.required("status").asString()).isEqualTo("PENDING");
        assertThat(pending.required("before").required("status").asString()).isEqualTo("REGISTERED");
        assertThat(statusOf(registered.text("accessToken"))).isEqualTo("REGISTERED");

        assertThat(bank.post(approval + "/approve", Map.of(), maker).code()).isEqualTo("APPROVAL_OWN_REQUEST");
        assertThat(bank.post(approval + "/approve", Map.of(), tokens.staff("max", "OPS_MAKER"))
                        .status())
                .isEqualTo(403);
        Answer approved = bank.post(approval + "/approve", Map.of("comment", "checked by phone"), checker);
        assertThat(approved.status()).isEqualTo(200);
        assertThat(approved.text("status")).isEqualTo("APPROVED");
        assertThat(bank.post(approval + "/reject", Map.of(), tokens.staff("cora", "OPS_CHECKER"))
                        .code())
                .isEqualTo("APPROVAL_ALREADY_DECIDED");

        await().untilAsserted(() ->
                assertThat(statusOf(registered.text("accessToken"))).isEqualTo("FROZEN"));
        assertThat(app.refresh(registered.text("refreshToken")).code()).isEqualTo("REFRESH_TOKEN_INVALID");
        assertThat(app.tryToLogIn().code()).isEqualTo("CUSTOMER_FROZEN");
        await().untilAsserted(() -> {
            assertThat(published.of(SessionRevoked.class, registered.text("sessionId")))
                    .hasSize(1);
            assertThat(published.of(CustomerStatusChanged.class, customerId))
                    .singleElement()
                    .extracting(CustomerStatusChanged::to, CustomerStatusChanged::reason)
                    .containsExactly("FROZEN", "approval " + asked.text("approvalId"));
        });

        Answer unfreeze =
                bank.post("/admin/v1/customers/" + customerId + "/unfreeze", Map.of("reason", "found"), maker);
        String second = "/admin/v1/approvals/" + unfreeze.text("approvalId");
        awaitApproval(second, checker);
        bank.post(second + "/approval", Map.of("approved", true), checker);
        await().untilAsserted(() ->
                assertThat(statusOf(registered.text("accessToken"))).isEqualTo("REGISTERED"));
    }

    @Test
    void aRejectedRequestChangesNothing() {
        Answer registered = newApp().register();
        Answer asked = bank.post(
                "/admin/v1/customers/" + registered.text("customerId") + "/freeze",
                Map.of("reason", "by mistake"),
                tokens.staff("mia", "OPS_MAKER"));
        String approval = "/admin/v1/approvals/" + asked.text("approvalId");
        String checker = tokens.staff("chen", "OPS_CHECKER");
        awaitApproval(approval, checker);

        assertThat(bank.post(approval + "/reject", Map.of("comment", "no"), checker)
                        .text("status"))
                .isEqualTo("REJECTED");
        assertThat(bank.get("/admin/v1/approvals?status=REJECTED", checker)
                        .body()
                        .required("items")
                        .valueStream()
                        .map(item -> item.required("approvalId").asString()))
                .contains(asked.text("approvalId"));
        assertThat(statusOf(registered.text("accessToken"))).isEqualTo("REGISTERED");
    }

    @Test
    void parallelDecisionsCountOnce() {
        UUID id = requestFromAnotherService("CREDIT_LINE_INVITATION");
        String path = "/admin/v1/approvals/" + id;
        awaitApproval(path, tokens.staff("chen", "OPS_CHECKER"));

        List<Answer> answers =
                atOnce(5, () -> bank.post(path + "/approval", Map.of(), tokens.staff("chen", "OPS_CHECKER")));

        assertThat(answers).extracting(Answer::status).containsExactlyInAnyOrder(200, 409, 409, 409, 409);
    }

    @Test
    void requestsOfOtherServicesAreListedPageByPage() {
        List<UUID> ids =
                List.of(requestFromAnotherService("A"), requestFromAnotherService("B"), requestFromAnotherService("C"));
        String checker = tokens.staff("chen", "OPS_CHECKER");
        ids.forEach(id -> awaitApproval("/admin/v1/approvals/" + id, checker));

        Answer page = bank.get("/admin/v1/approvals?status=PENDING&limit=2", checker);
        assertThat(page.body().required("items")).hasSize(2);
        Answer next = bank.get("/admin/v1/approvals?status=PENDING&limit=2&cursor=" + page.text("nextCursor"), checker);
        assertThat(next.body().required("items").get(0).required("approvalId").asString())
                .isLessThan(page.body()
                        .required("items")
                        .get(1)
                        .required("approvalId")
                        .asString());
        assertThat(bank.get("/admin/v1/approvals?status=MAYBE", checker).status())
                .isEqualTo(400);
        assertThat(bank.get("/admin/v1/approvals/" + UUID.randomUUID(), checker).status())
                .isEqualTo(404);
        assertThat(bank.get("/admin/v1/approvals", newApp().register().text("accessToken"))
                        .status())
                .isEqualTo(403);
    }

    @Test
    void aHitOnTheWatchListIsDecidedByMakerAndChecker() {
        AppOnPhone app = newApp();
        Answer registered = app.register();
        submitRealName(registered.text("accessToken"), Citizen.known("LISTED", app.phone()));
        String maker = tokens.staff("mia", "OPS_MAKER");
        String checker = tokens.staff("chen", "OPS_CHECKER");
        JsonNode review = bank.get("/admin/v1/reviews?status=OPEN&limit=100", maker)
                .body()
                .required("items")
                .valueStream()
                .filter(item -> item.required("customerId").asString().equals(registered.text("customerId")))
                .findFirst()
                .orElseThrow();

        Answer proposed = bank.post(
                "/admin/v1/reviews/" + review.required("id").asString() + "/decision",
                Map.of("outcome", "VERIFY", "reason", "another person of the same name"),
                maker);
        assertThat(proposed.status()).isEqualTo(202);
        assertThat(statusOf(registered.text("accessToken"))).isEqualTo("MANUAL_REVIEW");
        String approval = "/admin/v1/approvals/" + proposed.text("approvalId");
        awaitApproval(approval, checker);
        bank.post(approval + "/approve", Map.of(), checker);

        await().untilAsserted(() ->
                assertThat(statusOf(registered.text("accessToken"))).isEqualTo("VERIFIED"));
        await().untilAsserted(() -> assertThat(published.of(CustomerVerified.class, registered.text("customerId")))
                .hasSize(1));
        assertThat(bank.post(
                                "/admin/v1/reviews/" + review.required("id").asString() + "/decision",
                                Map.of("outcome", "REJECT", "reason", "too late"),
                                maker)
                        .code())
                .isEqualTo("REVIEW_ALREADY_DECIDED");
    }

    @Test
    void theRiskLevelOfTheQuestionnaireShowsInTheProfile() {
        Answer registered = newApp().register();
        UUID customerId = UUID.fromString(registered.text("customerId"));
        transactions.executeWithoutResult(status -> events.publish(
                new SuitabilityAssessed(customerId, "C3", LocalDate.of(2027, 11, 22), Instant.now(wallClock))));

        await().untilAsserted(() -> assertThat(
                        bank.get("/api/v1/me", registered.text("accessToken")).text("riskLevel"))
                .isEqualTo("C3"));
    }

    private UUID requestFromAnotherService(String kind) {
        UUID id = Ids.next();
        transactions.executeWithoutResult(status -> events.publish(new ApprovalRequested(
                id,
                "loan-service",
                kind,
                "segment:1",
                Map.of(),
                Map.of("limit", "10000"),
                "campaign",
                "mia",
                Instant.now(wallClock))));
        return id;
    }

    private JsonNode awaitApproval(String path, String token) {
        await().untilAsserted(() -> assertThat(bank.get(path, token).status()).isEqualTo(200));
        return bank.get(path, token).body();
    }
}
