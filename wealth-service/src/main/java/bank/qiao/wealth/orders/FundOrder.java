package bank.qiao.wealth.orders;

import bank.qiao.money.Money;
import bank.qiao.money.Quantity;
import bank.qiao.wealth.calendar.OrderDates;
import bank.qiao.wealth.fundhouse.FundOrderLine;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A subscription or redemption. Changed only under its row lock; {@link OrderMoves} does the moving. */
@Entity
@Table(name = "fund_order")
class FundOrder {

    @Id
    private UUID id;

    @Version
    private @Nullable Integer version;

    @Column
    private UUID customerId;

    @Column
    private UUID accountId;

    @Column
    private String productCode;

    @Enumerated(EnumType.STRING)
    @Column
    private Side side;

    @Enumerated(EnumType.STRING)
    @Column
    private Speed speed;

    @Column
    private @Nullable Long amountFen;

    @Column
    private @Nullable Long units;

    @Enumerated(EnumType.STRING)
    @Column
    private OrderStatus status;

    @Column
    private LocalDate tradeDate;

    @Column
    private LocalDate confirmDate;

    @Column
    private LocalDate arriveBy;

    @Column
    private LocalTime cutOff;

    @Column
    private Instant placedAt;

    private @Nullable UUID holdId;
    private @Nullable Integer fileSequence;
    private @Nullable BigDecimal dealtNav;
    private @Nullable Long dealtUnits;
    private @Nullable Long dealtAmountFen;
    private @Nullable String failureCode;

    @SuppressWarnings("NullAway.Init") // Hibernate fills the fields
    FundOrder() {}

    @SuppressWarnings("NullAway.Init") // the version is Hibernate's
    private FundOrder(Placed placed, UUID id, Side side, Speed speed, OrderDates dates, Instant placedAt) {
        this.id = id;
        this.customerId = placed.customerId();
        this.accountId = placed.accountId();
        this.productCode = placed.productCode();
        this.cutOff = placed.cutOff();
        this.side = side;
        this.speed = speed;
        this.status = OrderKind.of(side, speed).first();
        this.tradeDate = dates.tradeDate();
        this.confirmDate = dates.confirmDate();
        this.arriveBy = dates.arriveBy();
        this.placedAt = placedAt;
    }

    /** Who orders what, and with which account's money. */
    record Placed(UUID customerId, UUID accountId, String productCode, LocalTime cutOff) {}

    static FundOrder subscription(
            Placed placed, UUID id, Money amount, UUID holdId, OrderDates dates, Instant placedAt) {
        var order = new FundOrder(placed, id, Side.SUBSCRIBE, Speed.NORMAL, dates, placedAt);
        order.amountFen = amount.fen();
        order.holdId = holdId;
        return order;
    }

    /** @param amount known beforehand for money-market funds only, at 1 yuan a unit */
    static FundOrder redemption(
            Placed placed,
            UUID id,
            Speed speed,
            Quantity units,
            @Nullable Money amount,
            OrderDates dates,
            Instant placedAt) {
        var order = new FundOrder(placed, id, Side.REDEEM, speed, dates, placedAt);
        order.units = units.hundredths();
        order.amountFen = amount == null ? null : amount.fen();
        return order;
    }

    /** @throws IllegalStateException when the move is not a legal one */
    void become(OrderStatus next) {
        if (!kind().allows(status, next)) {
            throw new IllegalStateException("order " + id + " can't move from " + status + " to " + next);
        }
        status = next;
    }

    /** @throws IllegalStateException when it is in a file already: the fund house would deal it twice */
    void inFile(int sequence) {
        if (fileSequence != null) {
            throw new IllegalStateException("order " + id + " is in file " + fileSequence + " already");
        }
        fileSequence = sequence;
    }

    void dealt(BigDecimal nav, Quantity dealt, Money amount) {
        dealtNav = nav;
        dealtUnits = dealt.hundredths();
        dealtAmountFen = amount.fen();
    }

    void failed(@Nullable String code) {
        failureCode = code;
    }

    OrderKind kind() {
        return OrderKind.of(side, speed);
    }

    UUID id() {
        return id;
    }

    UUID customerId() {
        return customerId;
    }

    UUID accountId() {
        return accountId;
    }

    String productCode() {
        return productCode;
    }

    Side side() {
        return side;
    }

    OrderStatus status() {
        return status;
    }

    LocalDate tradeDate() {
        return tradeDate;
    }

    LocalDate confirmDate() {
        return confirmDate;
    }

    LocalTime cutOff() {
        return cutOff;
    }

    /** What a subscription pays, or an instant redemption pays out. */
    Money amount() {
        return Money.ofFen(Objects.requireNonNull(amountFen));
    }

    /** What a redemption gives back. */
    Quantity units() {
        return new Quantity(Objects.requireNonNull(units));
    }

    UUID holdId() {
        return Objects.requireNonNull(holdId);
    }

    /** The day of an instant redemption: its money arrives, and its quota is used, on the same one. */
    LocalDate paidOn() {
        return arriveBy;
    }

    /** What the fund house pays for a redemption it has confirmed. */
    Money proceeds() {
        return Money.ofFen(Objects.requireNonNull(dealtAmountFen));
    }

    /** The order as the fund house is told of it. */
    FundOrderLine line() {
        return switch (side) {
            case SUBSCRIBE -> FundOrderLine.subscribe(id, productCode, amount());
            case REDEEM -> FundOrderLine.redeem(id, productCode, units());
        };
    }

    OrderView view() {
        return new OrderView(
                id,
                productCode,
                side,
                speed,
                status,
                amountFen == null ? null : Money.ofFen(amountFen),
                units == null ? null : new Quantity(units),
                tradeDate,
                confirmDate,
                arriveBy,
                dealtNav,
                dealtUnits == null ? null : new Quantity(dealtUnits),
                dealtAmountFen == null ? null : Money.ofFen(dealtAmountFen),
                failureCode,
                placedAt);
    }
}
