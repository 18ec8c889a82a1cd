package bank.qiao.wealth.fundhouse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import bank.qiao.money.Money;
import bank.qiao.money.Quantity;
import bank.qiao.wealth.bank.WealthTest;
import bank.qiao.web.problem.CommonError;
import bank.qiao.web.problem.Refusal;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The adapter against the real outside world in its moods. */
@SuppressWarnings("NullAway.Init") // Spring fills the fields
class FundHouseIntegrationTests extends WealthTest {

    private static final String SYSTEM = "fund-house";
    private static final LocalDate DAY = LocalDate.parse("2026-11-20");
    /** Trade dates that no order of other tests has, a new one for each test. */
    private static final AtomicInteger DATES = new AtomicInteger();

    @Autowired
    private FundHouse fundHouse;

    @Autowired
    private CircuitBreakerRegistry breakers;

    private final LocalDate tradeDate = LocalDate.parse("2021-01-04").plusDays(DATES.incrementAndGet());

    @BeforeEach
    void theCircuitIsClosed() {
        breakers.circuitBreaker(SYSTEM).reset();
    }

    @Test
    void itReadsTheValuesOfADate() {
        List<PublishedNav> navs = fundHouse.navs(DAY);

        assertThat(navs)
                .extracting(PublishedNav::fundCode)
                .containsExactlyInAnyOrder("QMM001", "QFT090", "QBD001", "QIX300");
        assertThat(navs)
                .filteredOn(nav -> nav.fundCode().equals("QMM001"))
                .singleElement()
                .satisfies(nav -> {
                    assertThat(nav.value()).isEqualByComparingTo(BigDecimal.ONE);
                    assertThat(nav.incomePerTenThousand())
                            .isBetween(new BigDecimal("0.4500"), new BigDecimal("0.5500"));
                });
    }

    @Test
    void anOrderIsConfirmedAtTheValueOfItsDate() {
        UUID in = UUID.randomUUID();
        UUID out = UUID.randomUUID();
        fundHouse.sendOrders(
                tradeDate,
                1,
                OrderFile.write(List.of(
                        FundOrderLine.subscribe(in, "QBD001", Money.parse("1000.00", "CNY")),
                        FundOrderLine.redeem(out, "QIX300", Quantity.parse("12.34")))));

        List<Confirmation> words = fundHouse.confirmations(tradeDate, 1);

        assertThat(words).hasSize(2);
        assertThat(words.getFirst().units())
                .isEqualTo(Quantity.bought(Money.parse("1000.00", "CNY"), valueOf("QBD001")));
        assertThat(words.getLast().amount()).isEqualTo(Quantity.parse("12.34").worth(valueOf("QIX300")));
    }

    @Test
    void aFailureThatPassesIsNotNoticed() {
        OUTSIDE.control(SYSTEM, "ERROR", Map.of("count", 2));

        assertThat(fundHouse.navs(DAY)).hasSize(4);
    }

    @Test
    void anAnswerThatWasLostIsMadeUpForByTheSameFileAgain() {
        OUTSIDE.control(SYSTEM, "LOSE_ANSWER", Map.of("count", 1));
        UUID orderId = UUID.randomUUID();

        fundHouse.sendOrders(
                tradeDate, 1, OrderFile.write(List.of(FundOrderLine.subscribe(orderId, "QMM001", Money.ofYuan(100)))));

        assertThat(fundHouse.confirmations(tradeDate, 1))
                .extracting(Confirmation::orderId)
                .containsExactly(orderId);
    }

    @Test
    void aHouseThatIsDownMakesADependencyUnavailable() {
        OUTSIDE.control(SYSTEM, "DOWN");

        assertThatThrownBy(() -> fundHouse.navs(DAY))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.code()).isEqualTo(CommonError.DEPENDENCY_UNAVAILABLE));
    }

    @Test
    void aHouseThatIsDownForLongIsNotAskedAnyMore() {
        OUTSIDE.control(SYSTEM, "DOWN");
        for (int i = 0; i < 4; i++) {
            assertThatThrownBy(() -> fundHouse.navs(DAY)).isInstanceOf(Refusal.class);
        }
        int asked = OUTSIDE.calls(SYSTEM).size();

        assertThatThrownBy(() -> fundHouse.navs(DAY)).isInstanceOf(Refusal.class);

        assertThat(OUTSIDE.calls(SYSTEM)).hasSize(asked);
        breakers.circuitBreaker(SYSTEM).reset();
    }

    @Test
    void aHouseThatTakesTooLongIsGivenUp() {
        OUTSIDE.control(SYSTEM, "SLOW", Map.of("delayMillis", 2_500, "onlyPath", "/navs"));

        assertThatThrownBy(() -> fundHouse.navs(DAY)).isInstanceOf(Refusal.class);
    }

    @Test
    void aFileThatTheHouseRefusesIsNoOutage() {
        OUTSIDE.control(SYSTEM, "REFUSE");

        assertThatThrownBy(() -> fundHouse.sendOrders(tradeDate, 1, OrderFile.write(List.of())))
                .isInstanceOf(BadFileException.class);
    }

    @Test
    void aConfirmationFileThatIsNotThereYetIsNoOutage() {
        assertThatThrownBy(() -> fundHouse.confirmations(tradeDate, 7)).isInstanceOf(BadFileException.class);
    }

    private BigDecimal valueOf(String fundCode) {
        return fundHouse.navs(tradeDate).stream()
                .filter(nav -> nav.fundCode().equals(fundCode))
                .findFirst()
                .orElseThrow()
                .value();
    }
}
