package bank.qiao.wealth.products;

import bank.qiao.calendar.BankingCalendar;
import bank.qiao.wealth.fundhouse.FundHouse;
import bank.qiao.wealth.fundhouse.PublishedNav;
import java.time.LocalDate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Takes the fund house's values of a date onto the shelf, once. Money-market funds earn on every day; the others have a
 * value on business days only, which is also when orders are dealt.
 */
@Component
class NavLoader {

    private static final Logger log = LoggerFactory.getLogger(NavLoader.class);

    private final FundHouse fundHouse;
    private final NavTable navs;
    private final BankingCalendar calendar;

    NavLoader(FundHouse fundHouse, NavTable navs, BankingCalendar calendar) {
        this.calendar = calendar;
        this.fundHouse = fundHouse;
        this.navs = navs;
    }

    /**
     * Loads what is missing of the date.
     *
     * @throws IllegalStateException when the fund house lacks a product's value
     */
    void load(LocalDate date) {
        boolean businessDay = calendar.isBusinessDay(date);
        if (navs.isComplete(date, businessDay)) {
            return;
        }
        for (PublishedNav nav : fundHouse.navs(date)) {
            boolean earnsDaily = nav.incomePerTenThousand() != null;
            if (businessDay || earnsDaily) {
                navs.add(new Nav(
                        nav.fundCode(), nav.date(), nav.value(), nav.incomePerTenThousand(), nav.sevenDayYield()));
            }
        }
        if (!navs.isComplete(date, businessDay)) {
            throw new IllegalStateException("The fund house published no value for some product on " + date);
        }
        log.info("Net asset values of {} loaded", date);
    }
}
