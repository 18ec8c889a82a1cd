package bank.qiao.wealth.holdings;

import bank.qiao.money.Money;
import bank.qiao.money.Quantity;
import bank.qiao.wealth.calendar.TradingDays;
import bank.qiao.wealth.holdings.HoldingTable.EntryKind;
import bank.qiao.web.problem.Refusal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Units of customers. Every change locks the holding first; whoever also locks an order or a quota does so before, see
 * the orders module.
 */
@Service
public class Holdings {

    private final HoldingTable table;
    private final TradingDays days;

    Holdings(HoldingTable table, TradingDays days) {
        this.table = table;
        this.days = days;
    }

    /** By product code; what was redeemed whole stays in the list for its income. */
    @Transactional(readOnly = true)
    public List<Holding> of(UUID customerId) {
        return table.ofCustomer(customerId, days.today());
    }

    /**
     * Promises units to a redemption.
     *
     * @param units above zero
     * @throws Refusal INSUFFICIENT_UNITS, with what is available
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void reserve(UUID customerId, String productCode, Quantity units) {
        Holding holding = table.lock(customerId, productCode, days.today()).orElse(null);
        Quantity available = holding == null ? Quantity.ZERO : holding.available();
        if (holding == null || units.compareTo(available) > 0) {
            throw new Refusal(HoldingError.INSUFFICIENT_UNITS, available).with("availableUnits", available.toString());
        }
        table.addReserved(holding, units.hundredths());
    }

    /** Gives up a promise: the redemption was withdrawn or refused. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void release(UUID customerId, String productCode, Quantity units) {
        table.addReserved(locked(customerId, productCode), -units.hundredths());
    }

    /**
     * Books units bought.
     *
     * @param cost what the units are worth at the value they were bought at
     * @param from the day from which they earn income
     * @param lockedUntil the first day on which they can be redeemed; null: any day
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void bought(
            UUID customerId,
            String productCode,
            UUID orderId,
            Quantity units,
            Money cost,
            LocalDate from,
            @Nullable LocalDate lockedUntil) {
        table.open(customerId, productCode);
        table.add(locked(customerId, productCode), units, cost, from);
        table.addEntry(
                customerId,
                productCode,
                EntryKind.SUBSCRIPTION,
                units.hundredths(),
                "order:" + orderId,
                from,
                lockedUntil);
    }

    /**
     * Takes units that were promised to a redemption.
     *
     * @param proceeds what the customer gets for them
     * @param on the day on which they are given back
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void redeemed(
            UUID customerId, String productCode, UUID orderId, Quantity units, Money proceeds, LocalDate on) {
        table.takeReserved(locked(customerId, productCode), units, proceeds);
        table.addEntry(
                customerId, productCode, EntryKind.REDEMPTION, -units.hundredths(), "order:" + orderId, on, null);
    }

    private Holding locked(UUID customerId, String productCode) {
        return table.lock(customerId, productCode, days.today())
                .orElseThrow(() -> new IllegalStateException("no holding of " + productCode));
    }
}
