package bank.qiao.wealth.fundhouse;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import bank.qiao.money.Money;
import bank.qiao.money.Quantity;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class FilesTests {

    private static final UUID FIRST = new UUID(1, 1);
    private static final UUID SECOND = new UUID(2, 2);
    private static final LocalDate DAY = LocalDate.parse("2026-11-23");

    @Test
    void anOrderFileEndsWithItsControlTotals() {
        byte[] file = OrderFile.write(List.of(
                FundOrderLine.subscribe(FIRST, "QMM001", Money.parse("10000.00", "CNY")),
                FundOrderLine.redeem(SECOND, "QBD001", Quantity.parse("250.50"))));

        assertThat(new String(file, UTF_8)).isEqualTo("""
            orderId,side,fundCode,amountFen,units
            00000000-0000-0001-0000-000000000001,SUBSCRIBE,QMM001,1000000,
            00000000-0000-0002-0000-000000000002,REDEEM,QBD001,,250.50
            #TOTAL,2,1000000,250.50
            """);
    }

    @Test
    void aNavFileIsReadWithAndWithoutIncome() {
        String file = """
            fundCode,date,nav,incomePer10000,sevenDayYield
            QMM001,2026-11-23,1.0000,0.4567,0.016670
            QBD001,2026-11-23,1.2520,,
            #TOTAL,2
            """;

        assertThat(NavFile.read(file.getBytes(UTF_8), hash(file), DAY))
                .containsExactly(
                        new PublishedNav(
                                "QMM001",
                                DAY,
                                new BigDecimal("1.0000"),
                                new BigDecimal("0.4567"),
                                new BigDecimal("0.016670")),
                        new PublishedNav("QBD001", DAY, new BigDecimal("1.2520"), null, null));
    }

    @Test
    void aConfirmationFileIsBelievedOnlyWhenItsTotalsAddUp() {
        String file = """
            orderId,side,fundCode,tradeDate,status,nav,amountFen,units,reason
            00000000-0000-0001-0000-000000000001,SUBSCRIBE,QMM001,2026-11-23,CONFIRMED,1.0000,1000000,10000.00,
            00000000-0000-0002-0000-000000000002,REDEEM,NOPE,2026-11-23,REJECTED,,0,0.00,UNKNOWN_FUND
            #TOTAL,2,1000000,10000.00
            """;

        assertThat(ConfirmationFile.read(file.getBytes(UTF_8), hash(file)))
                .extracting(Confirmation::orderId, Confirmation::confirmed, Confirmation::reason)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(FIRST, true, null),
                        org.assertj.core.groups.Tuple.tuple(SECOND, false, "UNKNOWN_FUND"));
        String tampered = file.replace("#TOTAL,2,1000000", "#TOTAL,2,1000001");
        assertThatThrownBy(() -> ConfirmationFile.read(tampered.getBytes(UTF_8), hash(tampered)))
                .isInstanceOf(BadFileException.class);
    }

    @Test
    void aFileThatWasCutShortOrChangedOnItsWayIsRefused() {
        String file = """
            fundCode,date,nav,incomePer10000,sevenDayYield
            QBD001,2026-11-23,1.2520,,
            #TOTAL,1
            """;
        String cutShort = file.substring(0, file.indexOf("#TOTAL"));

        assertThatThrownBy(() -> NavFile.read(file.getBytes(UTF_8), "00", DAY)).isInstanceOf(BadFileException.class);
        assertThatThrownBy(() -> NavFile.read(cutShort.getBytes(UTF_8), hash(cutShort), DAY))
                .isInstanceOf(BadFileException.class);
        assertThatThrownBy(() -> NavFile.read(file.getBytes(UTF_8), hash(file), DAY.plusDays(1)))
                .isInstanceOf(BadFileException.class);
    }

    private static String hash(String file) {
        return FileCheck.sha256(file.getBytes(UTF_8));
    }
}
