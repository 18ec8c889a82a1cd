package bank.qiao.wealth.products;

import bank.qiao.service.businessday.EndOfDayStep;
import java.time.LocalDate;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** End of day: the values of the day come first, income and confirmations are computed from them. */
@Component
@Order(10)
class LoadNavsStep implements EndOfDayStep {

    private final NavLoader loader;

    LoadNavsStep(NavLoader loader) {
        this.loader = loader;
    }

    @Override
    public String name() {
        return "load-fund-navs";
    }

    @Override
    public void run(LocalDate date) {
        loader.load(date);
    }
}
