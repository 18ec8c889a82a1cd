package bank.qiao.wealth.holdings;

import bank.qiao.money.Money;
import bank.qiao.money.Quantity;
import bank.qiao.service.businessday.EndOfDayStep;
import bank.qiao.wealth.holdings.HoldingTable.EntryKind;
import bank.qiao.wealth.products.Nav;
import bank.qiao.wealth.products.Product;
import bank.qiao.wealth.products.ProductKind;
import bank.qiao.wealth.products.Products;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * End of day: the day's income of every holding. Money-market income becomes units; of other funds the change in value
 * since the value before is recorded, for the customer to see. Works in portions, each its own transaction: what is
 * done stays done when the step is run again.
 */
@Component
@Order(20)
class AccrueIncomeStep implements EndOfDayStep {

    private static final int PORTION = 500;

    private final Products products;
    private final IncomeBook income;
    private final HoldingTable holdings;
    private final TransactionTemplate transaction;

    AccrueIncomeStep(
            Products products, IncomeBook income, HoldingTable holdings, PlatformTransactionManager transactions) {
        this.products = products;
        this.income = income;
        this.holdings = holdings;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Override
    public String name() {
        return "accrue-fund-income";
    }

    @Override
    public void run(LocalDate date) {
        for (Product product : products.withHolders()) {
            Optional<Nav> nav = products.navOf(product.code(), date);
            if (nav.isPresent()) {
                BigDecimal before = valueBefore(product, nav.get());
                while (accruePortion(product, nav.get(), before) == PORTION) {
                    // the next portion
                }
            }
        }
    }

    private BigDecimal valueBefore(Product product, Nav nav) {
        List<Nav> earlier = products.navs(product.code(), null, nav.date().minusDays(1), 1);
        return earlier.isEmpty() ? nav.value() : earlier.getFirst().value();
    }

    private int accruePortion(Product product, Nav nav, BigDecimal valueBefore) {
        Integer accrued = transaction.execute(status -> {
            List<IncomeBook.Open> open = income.lockOpen(product.code(), nav.date(), PORTION);
            for (IncomeBook.Open holding : open) {
                if (product.kind() == ProductKind.MONEY_MARKET) {
                    payInUnits(product, nav, holding);
                } else {
                    recordChange(product, nav, valueBefore, holding);
                }
            }
            return open.size();
        });
        return accrued == null ? 0 : accrued;
    }

    private void payInUnits(Product product, Nav nav, IncomeBook.Open holding) {
        BigDecimal perTenThousand = nav.incomePerTenThousand();
        if (perTenThousand == null) {
            throw new IllegalStateException("no income of " + product.code() + " was published for " + nav.date());
        }
        var earned = MoneyMarketIncome.of(holding.units(), perTenThousand, holding.carry());
        income.book(holding.customerId(), product.code(), nav.date(), earned.paid());
        income.close(holding.customerId(), product.code(), nav.date(), earned.units(), earned.carry());
        if (earned.paid().isPositive()) {
            holdings.addEntry(
                    holding.customerId(),
                    product.code(),
                    EntryKind.INCOME,
                    earned.units().hundredths(),
                    "income:" + nav.date(),
                    nav.date(),
                    null);
        }
    }

    private void recordChange(Product product, Nav nav, BigDecimal valueBefore, IncomeBook.Open holding) {
        Money change = holding.units().worth(nav.value()).minus(holding.units().worth(valueBefore));
        income.book(holding.customerId(), product.code(), nav.date(), change);
        income.close(holding.customerId(), product.code(), nav.date(), Quantity.ZERO, holding.carry());
    }
}
