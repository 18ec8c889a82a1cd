package bank.qiao.identity.approvals.messaging;

import bank.qiao.contracts.approval.v1.ApprovalRequested;
import bank.qiao.identity.approvals.ApprovalInbox;
import bank.qiao.service.inbox.EventHandler;
import org.springframework.stereotype.Component;

/** Puts what makers ask for into the checkers' inbox. */
@Component
class ApprovalRequestedHandler implements EventHandler<ApprovalRequested> {

    private final ApprovalInbox inbox;

    ApprovalRequestedHandler(ApprovalInbox inbox) {
        this.inbox = inbox;
    }

    @Override
    public Class<ApprovalRequested> eventType() {
        return ApprovalRequested.class;
    }

    @Override
    public void handle(ApprovalRequested event) {
        inbox.receive(event);
    }
}
