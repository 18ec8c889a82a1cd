package bank.qiao.local.client;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** How a customer comes to a credit line: invited by two members of staff, then by their own application. */
public final class CreditDesk {

    private static final Duration EVENTUALLY = Duration.ofSeconds(20);
    private static final List<String> CONSENTS =
            List.of("PBOC_BUREAU", "WECHAT_SOCIAL", "QQ_SOCIAL", "TENPAY_TRANSACTIONS");

    private final StaffClient maker;
    private final StaffClient checker;

    public CreditDesk(StaffClient maker, StaffClient checker) {
        this.maker = maker;
        this.checker = checker;
    }

    /** Asks for the invitation; answers the path of the approval that it waits for. */
    public String askFor(CustomerClient customer) {
        Answer asked = maker.post(
                        "/admin/v1/invitations",
                        Map.of("customerId", customer.tokens().customerId(), "segment", "WALK"))
                .require(202);
        String approval = "/admin/v1/approvals/" + asked.text("approvalId");
        Waiting.forValue(EVENTUALLY, "the request in the checkers' inbox", () -> {
            Answer seen = checker.get(approval);
            return seen.status() == 404 ? Optional.empty() : Optional.of(seen.require(200));
        });
        return approval;
    }

    /** The maker tries what only somebody else may do. */
    public Answer tryToApproveTheirOwn(String approval) {
        return maker.send(Call.post(approval + "/approve", Map.of()));
    }

    /** The checker approves; answers when the customer sees the line. */
    public void approve(String approval, CustomerClient customer) {
        checker.post(approval + "/approve", Map.of("comment", "walk")).require(200, 202);
        Waiting.forValue(EVENTUALLY, "the invitation", () -> {
            Answer line = customer.get("/api/v1/credit-line");
            return line.status() == 404 ? Optional.empty() : Optional.of(line.require(200));
        });
    }

    /** The customer applies with all consents; answers the application as decided. */
    public static Answer apply(CustomerClient customer) {
        Answer accepted = customer.post("/api/v1/credit-line/applications", Map.of("consents", CONSENTS))
                .require(202);
        String path = "/api/v1/credit-line/applications/" + accepted.text("id");
        Customers.finalStatus(customer, path, "PENDING");
        return customer.get(path).require(200);
    }
}
