package bank.qiao.wealth.orders;

import bank.qiao.money.Money;
import bank.qiao.money.Quantity;
import bank.qiao.wealth.calendar.OrderDates;
import bank.qiao.wealth.calendar.TradingDays;
import bank.qiao.wealth.customers.CustomerAccounts;
import bank.qiao.wealth.holdings.Holdings;
import bank.qiao.wealth.products.Product;
import bank.qiao.wealth.products.ProductKind;
import bank.qiao.wealth.products.ProductStatus;
import bank.qiao.wealth.products.Products;
import bank.qiao.wealth.suitability.Suitability;
import bank.qiao.web.identifiers.Ids;
import bank.qiao.web.paging.PageRequest;
import bank.qiao.web.problem.CommonError;
import bank.qiao.web.problem.Refusal;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Places and withdraws orders. Rows are locked in one order everywhere: order, the person's instant quota, holding,
 * advance pool.
 */
@Service
public class Orders {

    private final FundOrders orders;
    private final OrderMoves moves;
    private final LedgerPostings ledger;
    private final InstantQuota quota;
    private final Products products;
    private final Suitability suitability;
    private final CustomerAccounts accounts;
    private final Holdings holdings;
    private final TradingDays days;
    private final Clock clock;

    Orders(
            FundOrders orders,
            OrderMoves moves,
            LedgerPostings ledger,
            InstantQuota quota,
            Products products,
            Suitability suitability,
            CustomerAccounts accounts,
            Holdings holdings,
            TradingDays days,
            Clock clock) {
        this.orders = orders;
        this.moves = moves;
        this.ledger = ledger;
        this.quota = quota;
        this.products = products;
        this.suitability = suitability;
        this.accounts = accounts;
        this.holdings = holdings;
        this.days = days;
        this.clock = clock;
    }

    /**
     * Orders units for money. The money is held when the ledger says so; until then the order is PENDING.
     *
     * @param amount at least the product's minimum, in its increments
     * @throws Refusal PRODUCT_NOT_FOUND, PRODUCT_NOT_ON_SALE, RISK_PROFILE_REQUIRED, PRODUCT_ABOVE_RISK_LEVEL,
     *     AMOUNT_BELOW_MINIMUM, AMOUNT_NOT_IN_INCREMENTS, ACCOUNT_REQUIRED
     */
    @Transactional
    public OrderView subscribe(UUID customerId, String productCode, Money amount) {
        Product product = products.shownAndHeld(productCode);
        if (product.status() != ProductStatus.ON_SALE) {
            throw new Refusal(OrderError.PRODUCT_NOT_ON_SALE, productCode);
        }
        suitability.refuseUnlessSuitable(customerId, product.riskLevel());
        if (amount.compareTo(product.minimum()) < 0) {
            throw new Refusal(OrderError.AMOUNT_BELOW_MINIMUM, product.minimum().amount());
        }
        if (!product.isInIncrements(amount)) {
            throw new Refusal(
                    OrderError.AMOUNT_NOT_IN_INCREMENTS, product.increment().amount());
        }
        FundOrder order = FundOrder.subscription(
                placed(customerId, product),
                Ids.next(),
                amount,
                Ids.next(),
                days.ofSubscription(product.cutOff()),
                clock.instant());
        moves.place(order);
        ledger.hold(order);
        return order.view();
    }

    /**
     * Gives back units for an amount known beforehand: money-market funds, at 1 yuan a unit.
     *
     * @throws Refusal UNITS_REQUIRED for other funds, and as {@link #redeem(UUID, String, Quantity, Speed)}
     */
    @Transactional
    public OrderView redeem(UUID customerId, String productCode, Money amount, Speed speed) {
        if (products.shown(productCode).kind() != ProductKind.MONEY_MARKET) {
            throw new Refusal(OrderError.UNITS_REQUIRED, productCode);
        }
        return redeem(customerId, productCode, Quantity.bought(amount, BigDecimal.ONE), speed);
    }

    /**
     * Gives back units; they are reserved at once. The shelf may have paused or closed the product meanwhile.
     *
     * @param units above zero
     * @throws Refusal PRODUCT_NOT_FOUND, ACCOUNT_REQUIRED, INSTANT_REDEMPTION_NOT_OFFERED, INSTANT_QUOTA_EXCEEDED,
     *     INSUFFICIENT_UNITS
     */
    @Transactional
    public OrderView redeem(UUID customerId, String productCode, Quantity units, Speed speed) {
        Product product = products.shown(productCode);
        return switch (speed) {
            case NORMAL -> redeemNormally(customerId, product, units);
            case INSTANT -> redeemInstantly(customerId, product, units);
        };
    }

    /**
     * Takes an order back, until the cut-off of its trade date. A subscription is withdrawn when its money is free again.
     *
     * @throws Refusal NOT_FOUND, ORDER_NOT_WITHDRAWABLE, CUT_OFF_PASSED
     */
    @Transactional
    public OrderView withdraw(UUID customerId, UUID orderId) {
        FundOrder order = orders.findAndLock(orderId)
                .filter(found -> found.customerId().equals(customerId))
                .orElseThrow(() -> new Refusal(CommonError.NOT_FOUND));
        if (order.status() == OrderStatus.WITHDRAWING || order.status() == OrderStatus.WITHDRAWN) {
            return order.view();
        }
        if (order.status() != OrderStatus.ACCEPTED) {
            throw new Refusal(OrderError.ORDER_NOT_WITHDRAWABLE, order.status());
        }
        if (!days.isBeforeCutOff(order.tradeDate(), order.cutOff())) {
            throw new Refusal(OrderError.CUT_OFF_PASSED, order.tradeDate(), order.cutOff());
        }
        switch (order.side()) {
            case SUBSCRIBE -> {
                moves.move(order, OrderStatus.WITHDRAWING);
                ledger.release(order);
            }
            case REDEEM -> {
                moves.move(order, OrderStatus.WITHDRAWN);
                holdings.release(customerId, order.productCode(), order.units());
            }
        }
        return order.view();
    }

    /** @throws Refusal NOT_FOUND also for somebody else's */
    @Transactional(readOnly = true)
    public OrderView find(UUID customerId, UUID orderId) {
        return orders.findByIdAndCustomerId(orderId, customerId)
                .map(FundOrder::view)
                .orElseThrow(() -> new Refusal(CommonError.NOT_FOUND));
    }

    /** Newest first. */
    @Transactional(readOnly = true)
    public List<OrderView> of(UUID customerId, PageRequest page) {
        UUID before = page.cursor();
        Limit rows = Limit.of(page.rowsToRead());
        List<FundOrder> newest = before == null
                ? orders.findByCustomerIdOrderByIdDesc(customerId, rows)
                : orders.findByCustomerIdAndIdLessThanOrderByIdDesc(customerId, before, rows);
        return newest.stream().map(FundOrder::view).toList();
    }

    private OrderView redeemNormally(UUID customerId, Product product, Quantity units) {
        FundOrder order = FundOrder.redemption(
                placed(customerId, product),
                Ids.next(),
                Speed.NORMAL,
                units,
                amountKnown(product, units),
                days.ofRedemption(product.cutOff(), product.payoutDays()),
                clock.instant());
        holdings.reserve(customerId, product.code(), units);
        moves.place(order);
        return order.view();
    }

    private OrderView redeemInstantly(UUID customerId, Product product, Quantity units) {
        if (!product.instantRedemption()) {
            throw new Refusal(OrderError.INSTANT_REDEMPTION_NOT_OFFERED, product.code())
                    .with("offers", List.of(Speed.NORMAL));
        }
        OrderDates dates = days.ofInstantRedemption(product.cutOff());
        FundOrder order = FundOrder.redemption(
                placed(customerId, product),
                Ids.next(),
                Speed.INSTANT,
                units,
                units.worth(BigDecimal.ONE),
                dates,
                clock.instant());
        quota.takeOfPerson(customerId, product.code(), dates.arriveBy(), order.amount());
        holdings.reserve(customerId, product.code(), units);
        moves.place(order);
        ledger.advance(order);
        quota.takeOfPool(customerId, product.code(), dates.arriveBy(), order.amount());
        return order.view();
    }

    private static @Nullable Money amountKnown(Product product, Quantity units) {
        return product.kind() == ProductKind.MONEY_MARKET ? units.worth(BigDecimal.ONE) : null;
    }

    private FundOrder.Placed placed(UUID customerId, Product product) {
        UUID accountId = accounts.accountOf(customerId).orElseThrow(() -> new Refusal(OrderError.ACCOUNT_REQUIRED));
        return new FundOrder.Placed(customerId, accountId, product.code(), product.cutOff());
    }
}
