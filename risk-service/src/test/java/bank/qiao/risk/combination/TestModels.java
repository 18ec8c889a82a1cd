package bank.qiao.risk.combination;

import bank.qiao.risk.sources.Absence;
import bank.qiao.risk.sources.Source;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** A small stacking model: weights 0.5, 0.2, 0.2, 0.1; who is missing counts as 1. */
public final class TestModels {

    private TestModels() {}

    public static CombinationModel combination() {
        Map<Source, CombinationModel.Term> terms = new EnumMap<>(Source.class);
        terms.put(
                Source.PBOC_BUREAU,
                new CombinationModel.Term(
                        new BigDecimal("0.5"),
                        Map.of(
                                Absence.NO_CONSENT, new MissingRule.Refuse("NO_CONSENT"),
                                Absence.NO_FILE, new MissingRule.Substitute(BigDecimal.ONE),
                                Absence.SOURCE_DOWN, new MissingRule.Refuse("BUREAU_UNAVAILABLE"))));
        terms.put(Source.TENPAY_TRANSACTIONS, substituted("0.2"));
        terms.put(Source.WECHAT_SOCIAL, substituted("0.2"));
        terms.put(Source.QQ_SOCIAL, substituted("0.1"));
        return new CombinationModel(
                "test",
                LocalDate.EPOCH,
                null,
                "nobody",
                BigDecimal.ZERO,
                terms,
                List.of(
                        new CombinationModel.GradeBand(Grade.A, new BigDecimal("0.01")),
                        new CombinationModel.GradeBand(Grade.B, new BigDecimal("0.02")),
                        new CombinationModel.GradeBand(Grade.C, new BigDecimal("0.04")),
                        new CombinationModel.GradeBand(Grade.D, new BigDecimal("0.06")),
                        new CombinationModel.GradeBand(Grade.E, new BigDecimal("0.1")),
                        new CombinationModel.GradeBand(Grade.F, new BigDecimal("0.2")),
                        new CombinationModel.GradeBand(Grade.G, BigDecimal.ONE)));
    }

    private static CombinationModel.Term substituted(String coefficient) {
        MissingRule one = new MissingRule.Substitute(BigDecimal.ONE);
        return new CombinationModel.Term(
                new BigDecimal(coefficient),
                Map.of(Absence.NO_CONSENT, one, Absence.NO_FILE, one, Absence.SOURCE_DOWN, one));
    }
}
