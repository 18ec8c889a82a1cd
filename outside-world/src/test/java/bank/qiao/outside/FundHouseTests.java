package bank.qiao.outside;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FundHouseTests extends OutsideWorldTest {

    private static final String HEADER = "orderId,side,fundCode,amountFen,units\n";

    @Test
    void theShelfHasAMoneyMarketAFixedTermABondAndAnIndexFund() {
        assertThat(caller.get("/fund-house/v1/funds")
                        .json()
                        .valueStream()
                        .map(fund -> fund.path("kind").asString()))
                .containsExactly("MONEY_MARKET", "FIXED_TERM", "BOND", "INDEX");
    }

    @Test
    void theNavFileIsTheSameEachTimeAndFollowsItsRule() {
        Caller.Answer first = caller.get("/fund-house/v1/navs?date=2026-11-22");

        assertThat(caller.get("/fund-house/v1/navs?date=2026-11-22").text()).isEqualTo(first.text());
        List<String> lines = first.text().lines().toList();
        assertThat(lines.get(0)).isEqualTo("fundCode,date,nav,incomePer10000,sevenDayYield");
        assertThat(lines.get(1)).matches("QMM001,2026-11-22,1\\.0000,0\\.(4[5-9]|5[0-4])\\d\\d,0\\.0(1[6-9]|20)\\d{3}");
        // 2,517 days after the first.
        assertThat(lines.get(2)).isEqualTo("QFT090,2026-11-22,1.2517,,");
        assertThat(lines.get(5)).isEqualTo("#TOTAL,4");
        assertThat(first.header("X-File-SHA256")).hasSize(64);
    }

    @Test
    void ordersAreConfirmedAtTheNavOfTheirTradeDate() {
        String file = HEADER + "buy-1,SUBSCRIBE,QMM001,1000000,\nbuy-2,SUBSCRIBE,QFT090,1000000,\n"
                + "sell-1,REDEEM,QFT090,,250.55\nbuy-3,SUBSCRIBE,NOPE,100,\n#TOTAL,4,2000100,250.55\n";
        assertThat(caller.putFile("/fund-house/v1/order-files/2026-11-22", file).status())
                .isEqualTo(201);

        List<String> lines = caller.get("/fund-house/v1/confirmation-files/2026-11-22")
                .text()
                .lines()
                .toList();

        assertThat(lines)
                .containsExactly(
                        "orderId,side,fundCode,tradeDate,status,nav,amountFen,units,reason",
                        "buy-1,SUBSCRIBE,QMM001,2026-11-22,CONFIRMED,1.0000,1000000,10000.00,",
                        // 10,000 / 1.2517 = 7989.134…
                        "buy-2,SUBSCRIBE,QFT090,2026-11-22,CONFIRMED,1.2517,1000000,7989.13,",
                        // 250.55 × 1.2517 = 313.6134…
                        "sell-1,REDEEM,QFT090,2026-11-22,CONFIRMED,1.2517,31361,250.55,",
                        "buy-3,SUBSCRIBE,NOPE,2026-11-22,REJECTED,,0,0.00,UNKNOWN_FUND",
                        "#TOTAL,4,2031361,18239.68");
    }

    @Test
    void theSameFileIsTakenOnceAndAnotherOneIsAConflict() {
        String path = "/fund-house/v1/order-files/2026-11-23?sequence=2";
        String file = HEADER + "same-1,SUBSCRIBE,QMM001,100,\n#TOTAL,1,100,0.00\n";

        Caller.Answer first = caller.putFile(path, file);
        Caller.Answer again = caller.putFile(path, file);
        Caller.Answer other = caller.putFile(path, HEADER + "same-2,SUBSCRIBE,QMM001,100,\n#TOTAL,1,100,0.00\n");

        assertThat(first.status()).isEqualTo(201);
        assertThat(again.status()).isEqualTo(200);
        assertThat(again.text()).isEqualTo(first.text());
        assertThat(other.status()).isEqualTo(409);
        assertThat(other.field("code")).isEqualTo("ORDER_FILE_CONFLICT");
    }

    @Test
    void anOrderIsConfirmedInOneFileOnly() {
        String file = HEADER + "once-1,SUBSCRIBE,QMM001,100,\n#TOTAL,1,100,0.00\n";
        caller.putFile("/fund-house/v1/order-files/2026-11-24?sequence=1", file);

        assertThat(caller.putFile("/fund-house/v1/order-files/2026-11-24?sequence=2", file)
                        .field("code"))
                .isEqualTo("INVALID_ORDER_FILE");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "nonsense",
                "orderId,side,fundCode,amountFen,units\n",
                "orderId,side,fundCode,amountFen,units\na,SUBSCRIBE,QMM001,100,\n",
                "orderId,side,fundCode,amountFen,units\na,SUBSCRIBE,QMM001,100,\n#TOTAL,1,101,0.00\n",
                "orderId,side,fundCode,amountFen,units\na,SUBSCRIBE,QMM001,100,\n#TOTAL,2,100,0.00\n",
                "orderId,side,fundCode,amountFen,units\na,SUBSCRIBE,QMM001,1.5,\n#TOTAL,1,1,0.00\n",
                "orderId,side,fundCode,amountFen,units\na,SUBSCRIBE,QMM001,-1,\n#TOTAL,1,-1,0.00\n",
                "orderId,side,fundCode,amountFen,units\na,REDEEM,QMM001,,1.5\n#TOTAL,1,0,1.50\n",
                "orderId,side,fundCode,amountFen,units\na,REDEEM,QMM001,,0.00\n#TOTAL,1,0,0.00\n",
                "orderId,side,fundCode,amountFen,units\na,STEAL,QMM001,1,\n#TOTAL,1,1,0.00\n",
                "orderId,side,fundCode,amountFen,units\n"
                        + "a,SUBSCRIBE,QMM001,1,\n"
                        + "a,SUBSCRIBE,QMM001,1,\n"
                        + "#TOTAL,2,2,0.00\n",
                "orderId,side,fundCode,amountFen,units\n\"a,SUBSCRIBE\n#TOTAL,1,1,0.00\n"
            })
    void aFileThatDoesNotAddUpIsRefusedAsAWhole(String file) {
        Caller.Answer answer = caller.putFile("/fund-house/v1/order-files/2026-11-25", file);

        assertThat(answer.status()).isIn(400, 422);
        assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
        assertThat(caller.get("/fund-house/v1/confirmation-files/2026-11-25").field("code"))
                .isEqualTo("NO_ORDER_FILE");
    }
}
