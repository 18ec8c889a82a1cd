package bank.qiao.wealth.holdings;

import static org.assertj.core.api.Assertions.assertThat;

import bank.qiao.money.Money;
import bank.qiao.money.Quantity;
import bank.qiao.wealth.bank.CustomerOfTests;
import bank.qiao.wealth.bank.WealthTest;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class IncomeIntegrationTests extends WealthTest {

    @Test
    void moneyMarketIncomeComesEachDayAsUnitsAndEarnsInItsTurn() {
        bank.toNextBusinessMorning();
        CustomerOfTests customer = bank.customerWith("88888.88").cautious();
        customer.settled(customer.subscribe("QMM001", "88888.88"));
        LocalDate confirmed = bank.toNextBusinessMorning();
        assertThat(customer.units("QMM001")).isEqualTo("88888.88");
        bank.toNextBusinessMorning();
        LocalDate today = bank.toNextBusinessMorning();

        Quantity expected = Quantity.parse("88888.88");
        Money lastDay = Money.ZERO;
        long carry = 0;
        for (LocalDate day = confirmed; day.isBefore(today); day = day.plusDays(1)) {
            MoneyMarketIncome income = MoneyMarketIncome.of(expected, perTenThousand(day), carry);
            expected = expected.plus(income.units());
            carry = income.carry();
            lastDay = income.paid();
        }

        JsonNode holding = Objects.requireNonNull(customer.holding("QMM001"));
        assertThat(holding.required("units").asString()).isEqualTo(expected.toString());
        assertThat(amount(holding, "marketValue")).isEqualTo(expected.worth(BigDecimal.ONE));
        assertThat(amount(holding, "yesterdayIncome")).isEqualTo(lastDay);
        assertThat(amount(holding, "totalIncome"))
                .isEqualTo(expected.worth(BigDecimal.ONE).minus(Money.parse("88888.88", "CNY")));
        JsonNode incomes = customer.rest()
                .get("/api/v1/income?from=" + confirmed + "&to=" + today)
                .body();
        assertThat(incomes.required("items").size()).isEqualTo((int) (today.toEpochDay() - confirmed.toEpochDay()));
        assertThat(amount(incomes, "total")).isEqualTo(amount(holding, "totalIncome"));
        assertThat(holdingsThatDoNotAddUp()).isEmpty();
    }

    @Test
    void theIncomeOfOtherFundsIsTheChangeOfTheirValue() {
        bank.toNextBusinessMorning();
        CustomerOfTests customer = bank.customerWith("50000.00").bold();
        customer.settled(customer.subscribe("QIX300", "50000.00"));
        LocalDate confirmed = bank.toNextBusinessMorning();
        bank.toNextBusinessMorning();
        LocalDate today = bank.toNextBusinessMorning();

        JsonNode holding = Objects.requireNonNull(customer.holding("QIX300"));
        JsonNode incomes = customer.rest()
                .get("/api/v1/income?productCode=QIX300&from=" + confirmed + "&to=" + today)
                .body();
        assertThat(incomes.required("items").size()).isEqualTo(2);
        assertThat(amount(incomes, "total")).isEqualTo(amount(holding, "totalIncome"));
    }

    @Test
    void whoHoldsNothingEarnsNothing() {
        CustomerOfTests customer = bank.customerWith("100.00");

        assertThat(customer.rest().get("/api/v1/holdings").body().required("items"))
                .isEmpty();
        JsonNode incomes = customer.rest().get("/api/v1/income").body();
        assertThat(incomes.required("items")).isEmpty();
        assertThat(amount(incomes, "total")).isEqualTo(Money.ZERO);
        assertThat(customer.rest().get("/api/v1/income?from=yesterday").status())
                .isEqualTo(400);
    }

    private BigDecimal perTenThousand(LocalDate day) {
        return jdbc.sql("""
            select income_per_ten_thousand from product_nav where product_code = 'QMM001' and nav_date = ?\
            """).param(day).query(BigDecimal.class).single();
    }

    private static Money amount(JsonNode parent, String member) {
        return Money.parse(parent.required(member).required("amount").asString(), "CNY");
    }
}
