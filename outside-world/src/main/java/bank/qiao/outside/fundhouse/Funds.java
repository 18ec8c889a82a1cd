package bank.qiao.outside.fundhouse;

import java.util.List;
import java.util.Optional;

/** The house's shelf. */
final class Funds {

    static final List<Fund> ALL = List.of(
            new Fund("QMM001", "桥畔货币基金", Fund.Kind.MONEY_MARKET, "R1", "CNY", null, 15),
            new Fund("QFT090", "桥畔九十天定期", Fund.Kind.FIXED_TERM, "R2", "CNY", 90, 20),
            new Fund("QBD001", "桥畔纯债基金", Fund.Kind.BOND, "R2", "CNY", null, 30),
            new Fund("QIX300", "桥畔三百指数基金", Fund.Kind.INDEX, "R4", "CNY", null, 50));

    private Funds() {}

    static Optional<Fund> find(String code) {
        return ALL.stream().filter(fund -> fund.code().equals(code)).findFirst();
    }
}
