package bank.qiao.loan.loans.messaging;

import bank.qiao.contracts.account.v1.TransfersRejected;
import bank.qiao.loan.loans.LedgerAnswers;
import bank.qiao.service.inbox.EventHandler;
import org.springframework.stereotype.Component;

/** The ledger has refused a command. */
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
    public void handle(TransfersRejected rejected) {
        answers.rejected(
                rejected.requester(),
                rejected.commandId(),
                rejected.failures().stream()
                        .map(TransfersRejected.Failure::code)
                        .toList());
    }
}
