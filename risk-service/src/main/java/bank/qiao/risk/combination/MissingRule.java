package bank.qiao.risk.combination;

import java.math.BigDecimal;

/** What happens when a source has no score. */
public sealed interface MissingRule {

    /** The combination goes on with these log-odds in place of the source's. */
    record Substitute(BigDecimal logOdds) implements MissingRule {}

    /** There is no decision to lend without this source; the application is declined for this reason. */
    record Refuse(String reasonCode) implements MissingRule {}
}
