package bank.qiao.wealth.orders.messaging;

import bank.qiao.contracts.account.v1.TransfersRejected;
import bank.qiao.service.inbox.EventHandler;
import bank.qiao.wealth.orders.LedgerAnswers;
import org.springframework.stereotype.Component;

/** The ledger said no. */
@Component
class TransfersRejectedHandler implements EventHandler<TransfersRejected> {

    private final LedgerAnswers answers;

    TransfersRejectedHandler(LedgerAnswers answers) {
        this.answers = answers;
    }

    @Override
    public Class<TransfersRejected> eventType() {
        return TransfersRejected.class;
    }

    @Override
    public void handle(TransfersRejected event) {
        if (answers.isOurs(event.requester())) {
            answers.rejected(event.commandId(), event.failures());
        }
    }
}
