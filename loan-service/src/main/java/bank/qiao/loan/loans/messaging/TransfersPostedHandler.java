package bank.qiao.loan.loans.messaging;

import bank.qiao.contracts.account.v1.TransfersPosted;
import bank.qiao.loan.loans.LedgerAnswers;
import bank.qiao.service.inbox.EventHandler;
import org.springframework.stereotype.Component;

/** The ledger has booked a command. */
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
    public void handle(TransfersPosted posted) {
        answers.posted(posted.requester(), posted.commandId(), posted.postedAt());
    }
}
