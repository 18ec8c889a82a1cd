package bank.qiao.wealth.orders.messaging;

import bank.qiao.contracts.account.v1.TransfersPosted;
import bank.qiao.service.inbox.EventHandler;
import bank.qiao.wealth.orders.LedgerAnswers;
import org.springframework.stereotype.Component;

/** The ledger said yes. */
@Component
class TransfersPostedHandler implements EventHandler<TransfersPosted> {

    private final LedgerAnswers answers;

    TransfersPostedHandler(LedgerAnswers answers) {
        this.answers = answers;
    }

    @Override
    public Class<TransfersPosted> eventType() {
        return TransfersPosted.class;
    }

    @Override
    public void handle(TransfersPosted event) {
        if (answers.isOurs(event.requester())) {
            answers.posted(event.commandId(), event.postedAt());
        }
    }
}
