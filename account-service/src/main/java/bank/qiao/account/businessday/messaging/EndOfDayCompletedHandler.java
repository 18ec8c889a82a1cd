package bank.qiao.account.businessday.messaging;

import bank.qiao.account.businessday.BusinessDay;
import bank.qiao.contracts.operations.v1.EndOfDayCompleted;
import bank.qiao.service.inbox.EventHandler;
import org.springframework.stereotype.Component;

/** Notes which service has finished which day. */
@Component
class EndOfDayCompletedHandler implements EventHandler<EndOfDayCompleted> {

    private final BusinessDay businessDay;

    EndOfDayCompletedHandler(BusinessDay businessDay) {
        this.businessDay = businessDay;
    }

    @Override
    public Class<EndOfDayCompleted> eventType() {
        return EndOfDayCompleted.class;
    }

    @Override
    public void handle(EndOfDayCompleted event) {
        businessDay.completed(event.service(), event.date());
    }
}
