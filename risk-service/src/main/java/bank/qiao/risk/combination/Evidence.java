package bank.qiao.risk.combination;

import bank.qiao.risk.sources.Absence;
import java.math.BigDecimal;

/** What one source gives to the combination. */
public sealed interface Evidence {

    /** The source's score as log-odds of good to bad. */
    record Scored(BigDecimal logOdds) implements Evidence {}

    /** No score, and why. */
    record Missing(Absence why) implements Evidence {}
}
