package bank.qiao.wealth.orders;

import bank.qiao.money.Money;
import bank.qiao.money.Quantity;
import bank.qiao.wealth.fundhouse.Confirmation;
import bank.qiao.wealth.fundhouse.FundOrderLine;
import bank.qiao.wealth.holdings.Holdings;
import bank.qiao.wealth.products.Nav;
import bank.qiao.wealth.products.Product;
import bank.qiao.wealth.products.Products;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Books the fund house's word on an order, after checking it against our own; each order in its own transaction. */
@Component
class Settlement {

    private final FundOrders orders;
    private final OrderMoves moves;
    private final LedgerPostings ledger;
    private final Holdings holdings;
    private final Products products;
    private final FundFiles files;

    Settlement(
            FundOrders orders,
            OrderMoves moves,
            LedgerPostings ledger,
            Holdings holdings,
            Products products,
            FundFiles files) {
        this.orders = orders;
        this.moves = moves;
        this.ledger = ledger;
        this.holdings = holdings;
        this.products = products;
        this.files = files;
    }

    /**
     * Takes one confirmation; one that was taken before changes nothing.
     *
     * @return why the fund house's word can't be booked: it contradicts ours; empty when it is booked
     */
    @Transactional
    Optional<String> settle(UUID orderId, Confirmation word) {
        FundOrder order = orders.findAndLock(orderId).orElseThrow();
        if (files.isSettled(orderId)) {
            return Optional.empty();
        }
        String contradiction = contradiction(order, word);
        if (contradiction != null) {
            return Optional.of(contradiction);
        }
        switch (order.kind()) {
            case SUBSCRIPTION -> settleSubscription(order, word);
            case NORMAL_REDEMPTION -> settleRedemption(order, word);
            case INSTANT_REDEMPTION -> ledger.reimburse(order);
        }
        files.settled(orderId);
        return Optional.empty();
    }

    /** Pays a redemption whose day has come. */
    @Transactional
    void pay(UUID orderId) {
        FundOrder order = orders.findAndLock(orderId).orElseThrow();
        if (order.status() == OrderStatus.CONFIRMED) {
            moves.move(order, OrderStatus.PAYING);
            ledger.payCustomer(order);
        }
    }

    private void settleSubscription(FundOrder order, Confirmation word) {
        BigDecimal nav = word.nav();
        if (!word.confirmed() || nav == null) {
            moves.move(order, OrderStatus.REFUNDING, word.reason());
            ledger.refund(order);
            return;
        }
        Money cost = word.units().worth(nav);
        Money remainder = order.amount().minus(cost);
        Product product = products.shown(order.productCode());
        order.dealt(nav, word.units(), cost);
        moves.move(order, OrderStatus.CONFIRMED);
        holdings.bought(
                order.customerId(),
                order.productCode(),
                order.id(),
                word.units(),
                cost,
                order.confirmDate(),
                lockedUntil(order.confirmDate(), product.termDays()));
        if (remainder.isPositive()) {
            ledger.bookRemainder(order, remainder);
        }
    }

    private void settleRedemption(FundOrder order, Confirmation word) {
        BigDecimal nav = word.nav();
        if (!word.confirmed() || nav == null) {
            moves.move(order, OrderStatus.FAILED, word.reason());
            holdings.release(order.customerId(), order.productCode(), order.units());
            return;
        }
        order.dealt(nav, word.units(), word.amount());
        moves.move(order, OrderStatus.CONFIRMED);
        holdings.redeemed(
                order.customerId(), order.productCode(), order.id(), word.units(), word.amount(), order.confirmDate());
    }

    /** Cash and units are reckoned a second time, from the published value. */
    private @Nullable String contradiction(FundOrder order, Confirmation word) {
        FundOrderLine line = order.line();
        if (word.side() != line.side()
                || !word.fundCode().equals(line.fundCode())
                || !word.tradeDate().equals(order.tradeDate())) {
            return "another side, fund or trade date";
        }
        if (!word.confirmed()) {
            return order.kind() == OrderKind.INSTANT_REDEMPTION ? "an instant redemption was not dealt" : null;
        }
        BigDecimal nav = products.navOf(order.productCode(), order.tradeDate())
                .map(Nav::value)
                .orElse(null);
        if (nav == null || word.nav() == null || nav.compareTo(word.nav()) != 0) {
            return "another value: ours " + nav + ", theirs " + word.nav();
        }
        Money amount = line.amount();
        Quantity units = line.units();
        Money amountDue = amount != null ? amount : order.units().worth(nav);
        Quantity unitsDue = units != null ? units : Quantity.bought(order.amount(), nav);
        if (!word.amount().equals(amountDue) || !word.units().equals(unitsDue)) {
            return "ours " + amountDue + " for " + unitsDue + ", theirs " + word.amount() + " for " + word.units();
        }
        return null;
    }

    private static @Nullable LocalDate lockedUntil(LocalDate from, @Nullable Integer termDays) {
        return termDays == null ? null : from.plusDays(termDays);
    }
}
