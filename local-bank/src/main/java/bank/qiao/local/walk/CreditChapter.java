package bank.qiao.local.walk;

import bank.qiao.local.client.Answer;
import bank.qiao.local.client.CreditDesk;
import bank.qiao.local.client.CustomerClient;

/** Invitation by two members of staff, application, decision. */
final class CreditChapter {

    private final Stage stage;
    private final CreditDesk desk;

    CreditChapter(Stage stage, CreditDesk desk) {
        this.stage = stage;
        this.desk = desk;
    }

    void invite(CustomerClient customer) {
        stage.narrator().chapter("5. Staff invites the customer: one asks, another approves");
        customer.get("/api/v1/credit-line").require(404);
        inviteQuietly(customer);
    }

    /** Without the look before. */
    void inviteQuietly(CustomerClient customer) {
        String approval = desk.askFor(customer);
        stage.narrator().say("Nobody checks their own making.");
        Answer own = desk.tryToApproveTheirOwn(approval);
        if (own.status() < 400 || own.status() >= 500) {
            throw new IllegalStateException("the maker's own approval was answered with " + own.status());
        }
        desk.approve(approval, customer);
    }

    void applyAndBeApproved(CustomerClient customer) {
        stage.narrator().chapter("6. Application: four sources, four scores, one limit");
        requireStatus(CreditDesk.apply(customer), "APPROVED");
        customer.get("/api/v1/credit-line").require(200);
    }

    void applyAndBeDeclined(CustomerClient customer) {
        Answer decided = CreditDesk.apply(customer);
        requireStatus(decided, "DECLINED");
        if (decided.json().path("reasons").isEmpty()) {
            throw new IllegalStateException("declined without a reason");
        }
    }

    private static void requireStatus(Answer application, String status) {
        if (!application.text("status").equals(status)) {
            throw new IllegalStateException(
                    "the application ended as " + application.text("status") + ", not " + status);
        }
    }
}
