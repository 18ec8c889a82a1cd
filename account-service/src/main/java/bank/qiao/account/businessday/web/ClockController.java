package bank.qiao.account.businessday.web;

import bank.qiao.account.businessday.BusinessDay;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Shows the bank's date to all staff. */
@RestController
class ClockController {

    static final String PATH = "/admin/v1/clock";

    private final BusinessDay businessDay;

    ClockController(BusinessDay businessDay) {
        this.businessDay = businessDay;
    }

    @GetMapping(PATH)
    ClockResponse clock() {
        return ClockResponse.of(businessDay.standing());
    }
}
