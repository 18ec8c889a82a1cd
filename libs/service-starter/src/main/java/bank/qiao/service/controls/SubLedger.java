package bank.qiao.service.controls;

import bank.qiao.money.Money;
import java.time.Instant;
import java.util.Map;

/** Books of a module that the general ledger keeps as totals; a bean of this type is all it takes to have them compared. */
public interface SubLedger {

    /**
     * What the books add up to.
     *
     * @param before the moment they speak of: of what the ledger booked before it they know all, of the rest nothing
     * @param byAccount for each account of the general ledger, under its name there
     *     ({@code general:COLENDING_SETTLEMENT/partner-a}), its balance on the side on which it grows
     */
    record Totals(Instant before, Map<String, Money> byAccount) {

        public Totals {
            byAccount = Map.copyOf(byAccount);
        }
    }

    /** @param cut the end of the business date, the first moment of the next one */
    Totals totals(Instant cut);
}
