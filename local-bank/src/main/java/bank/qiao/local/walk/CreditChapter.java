package bank.qiao.local.walk;

import bank.qiao.local.client.Answer;
import bank.qiao.local.client.Call;
import bank.qiao.local.client.CustomerClient;
import bank.qiao.local.client.Customers;
import bank.qiao.local.client.StaffClient;
import bank.qiao.local.client.Waiting;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Invitation by two members of staff, application, decision. */
final class CreditChapter {

    private static final Duration EVENTUALLY = Duration.ofSeconds(20);
    private static final List<String> CONSENTS =
            List.of("PBOC_BUREAU", "WECHAT_SOCIAL", "QQ_SOCIAL", "TENPAY_TRANSACTIONS");

    private final Stage stage;
    private final StaffClient maker;
    private final StaffClient checker;

    CreditChapter(Stage stage, StaffClient maker, StaffClient checker) {
        this.stage = stage;
        this.maker = maker;
        this.checker = checker;
    }

    void invite(CustomerClient customer) {
        stage.narrator().chapter("5. Staff invites the customer: one asks, another approves");
        customer.get("/api/v1/credit-line").require(404);
        inviteQuietly(customer);
    }

    /** Without the look before. */
    void inviteQuietly(CustomerClient customer) {
        Answer asked = maker.post(
                        "/admin/v1/invitations",
                        Map.of("customerId", customer.tokens().customerId(), "segment", "WALK"))
                .require(202);
        String approval = "/admin/v1/approvals/" + asked.text("approvalId");
        Waiting.forValue(EVENTUALLY, "the request in the checkers' inbox", () -> {
            Answer seen = checker.get(approval);
            return seen.status() == 404 ? Optional.empty() : Optional.of(seen.require(200));
        });
        stage.narrator().say("Nobody checks their own making.");
        Answer own = maker.send(Call.post(approval + "/approve", Map.of()));
        if (own.status() < 400 || own.status() >= 500) {
            throw new IllegalStateException("the maker's own approval was answered with " + own.status());
        }
        checker.post(approval + "/approve", Map.of("comment", "walk")).require(200, 202);
        Waiting.forValue(EVENTUALLY, "the invitation", () -> {
            Answer line = customer.get("/api/v1/credit-line");
            return line.status() == 404 ? Optional.empty() : Optional.of(line.require(200));
        });
    }

    void applyAndBeApproved(CustomerClient customer) {
        stage.narrator().chapter("6. Application: four sources, four scores, one limit");
        requireStatus(apply(customer), "APPROVED");
        customer.get("/api/v1/credit-line").require(200);
    }

    void applyAndBeDeclined(CustomerClient customer) {
        Answer decided = apply(customer);
        requireStatus(decided, "DECLINED");
        if (decided.json().path("reasons").isEmpty()) {
            throw new IllegalStateException("declined without a reason");
        }
    }

    private static Answer apply(CustomerClient customer) {
        Answer accepted = customer.post("/api/v1/credit-line/applications", Map.of("consents", CONSENTS))
                .require(202);
        String path = "/api/v1/credit-line/applications/" + accepted.text("id");
        Customers.finalStatus(customer, path, "PENDING");
        return customer.get(path).require(200);
    }

    private static void requireStatus(Answer application, String status) {
        if (!application.text("status").equals(status)) {
            throw new IllegalStateException(
                    "the application ended as " + application.text("status") + ", not " + status);
        }
    }
}
