package bank.qiao.wealth.orders;

import bank.qiao.service.businessday.EndOfDayStep;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Redemptions are paid when the day on which their money is due begins: that is when the day before has ended. */
@Component
@Order(50)
class PayRedemptionsStep implements EndOfDayStep {

    private final FundFiles files;
    private final Settlement settlement;

    PayRedemptionsStep(FundFiles files, Settlement settlement) {
        this.files = files;
        this.settlement = settlement;
    }

    @Override
    public String name() {
        return "pay-fund-redemptions";
    }

    @Override
    public void run(LocalDate date) {
        for (UUID orderId : files.redemptionsToPay(date.plusDays(1))) {
            settlement.pay(orderId);
        }
    }
}
