package bank.qiao.wealth.holdings.web;

import bank.qiao.money.Money;
import bank.qiao.wealth.calendar.TradingDays;
import bank.qiao.wealth.holdings.Holding;
import bank.qiao.wealth.holdings.Holdings;
import bank.qiao.wealth.holdings.Income;
import bank.qiao.wealth.holdings.IncomeBook;
import bank.qiao.wealth.products.Nav;
import bank.qiao.wealth.products.Products;
import bank.qiao.web.security.CustomerCaller;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What a customer holds and what it earned. */
@RestController
@RequestMapping("/api/v1")
class HoldingsController {

    private static final int DAYS_SHOWN = 30;
    private static final int MOST_DAYS = 366;

    private final Holdings holdings;
    private final IncomeBook income;
    private final Products products;
    private final TradingDays days;

    HoldingsController(Holdings holdings, IncomeBook income, Products products, TradingDays days) {
        this.holdings = holdings;
        this.income = income;
        this.products = products;
        this.days = days;
    }

    /**
     * One product held.
     *
     * @param units with two decimals, as all quantities
     * @param available units that can be redeemed now
     * @param marketValue at the newest value
     */
    record HoldingView(
            String productCode,
            String units,
            String availableUnits,
            String reservedUnits,
            String lockedUnits,
            @Nullable String nav,
            @Nullable LocalDate navDate,
            Money marketValue,
            Money yesterdayIncome,
            Money totalIncome) {}

    /** All products held, and their sum. */
    record HoldingsView(List<HoldingView> items, Money totalMarketValue, Money totalYesterdayIncome) {}

    /** Income of one day and product; negative when the value fell. */
    record IncomeView(LocalDate date, String productCode, Money amount) {}

    /** Newest first. */
    record IncomesView(LocalDate from, LocalDate to, Money total, List<IncomeView> items) {}

    @GetMapping("/holdings")
    HoldingsView holdings(CustomerCaller caller) {
        LocalDate yesterday = days.today().minusDays(1);
        List<Holding> held = holdings.of(caller.customerId());
        Map<String, Nav> navs =
                products.latestNavs(held.stream().map(Holding::productCode).toList());
        List<Income> earned = income.of(caller.customerId(), yesterday, yesterday, null);
        List<HoldingView> items = held.stream()
                .map(holding -> view(holding, navs.get(holding.productCode()), earned))
                .toList();
        return new HoldingsView(
                items,
                Money.sum(items.stream().map(HoldingView::marketValue).toList()),
                Money.sum(items.stream().map(HoldingView::yesterdayIncome).toList()));
    }

    /** From 30 days ago until yesterday when no dates are given; at most a year. */
    @GetMapping("/income")
    IncomesView income(
            @RequestParam @Nullable LocalDate from,
            @RequestParam @Nullable LocalDate to,
            @RequestParam @Nullable String productCode,
            CustomerCaller caller) {
        LocalDate last = to == null ? days.today() : to;
        LocalDate earliest = last.minusDays(MOST_DAYS);
        LocalDate first = from == null ? last.minusDays(DAYS_SHOWN) : from.isBefore(earliest) ? earliest : from;
        List<IncomeView> items = income.of(caller.customerId(), first, last, productCode).stream()
                .map(each -> new IncomeView(each.date(), each.productCode(), each.amount()))
                .toList();
        return new IncomesView(
                first, last, Money.sum(items.stream().map(IncomeView::amount).toList()), items);
    }

    private static HoldingView view(Holding holding, @Nullable Nav nav, List<Income> yesterday) {
        Money value = holding.units().worth(nav == null ? BigDecimal.ONE : nav.value());
        Money earned = Money.sum(yesterday.stream()
                .filter(each -> each.productCode().equals(holding.productCode()))
                .map(Income::amount)
                .toList());
        return new HoldingView(
                holding.productCode(),
                holding.units().toString(),
                holding.available().toString(),
                holding.reserved().toString(),
                holding.locked().toString(),
                nav == null ? null : nav.value().toPlainString(),
                nav == null ? null : nav.date(),
                value,
                earned,
                value.plus(holding.redeemed()).minus(holding.invested()));
    }
}
