package bank.qiao.risk;

import static org.assertj.core.api.Assertions.assertThat;

import bank.qiao.risk.combination.CombinationModels;
import bank.qiao.risk.policy.HardRefusal;
import bank.qiao.risk.policy.LimitPolicies;
import bank.qiao.risk.policy.LimitPolicy;
import bank.qiao.risk.policy.LimitRule;
import bank.qiao.risk.reasons.Reasons;
import bank.qiao.risk.scorecards.Attribute;
import bank.qiao.risk.scorecards.Bin;
import bank.qiao.risk.scorecards.Scaling;
import bank.qiao.risk.scorecards.Scorecard;
import bank.qiao.risk.scorecards.Scorecards;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The models that migrations put into the database are what they say they are. */
class ModelDataIntegrationTests extends RiskTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    @Autowired
    Scorecards scorecards;

    @Autowired
    CombinationModels combinations;

    @Autowired
    LimitPolicies policies;

    @Autowired
    Reasons reasons;

    @Test
    void weightsAndPointsFollowFromTheTrainingFigures() {
        for (Scorecard card : scorecards.inForce(TODAY).values()) {
            assertThat(card.scaling().pointsToDoubleOdds()).isEqualTo(20);
            for (Attribute attribute : card.attributes()) {
                long goods = attribute.bins().stream().mapToLong(Bin::goods).sum();
                long bads = attribute.bins().stream().mapToLong(Bin::bads).sum();
                assertThat(card.scaling().scoreOf(goods, bads)).isEqualTo(card.basePoints());
                for (Bin bin : attribute.bins()) {
                    BigDecimal weight = Scaling.weightOfEvidence(bin.goods(), bin.bads(), goods, bads);
                    assertThat(bin.weightOfEvidence())
                            .as(card.source() + " " + attribute.feature() + " " + bin.values())
                            .isEqualByComparingTo(weight);
                    assertThat(bin.points()).isEqualTo(card.scaling().points(weight.multiply(attribute.coefficient())));
                }
            }
        }
    }

    @Test
    void everyReasonHasWordsInBothLanguages() {
        for (Scorecard card : scorecards.all()) {
            assertWords(card.attributes().stream().map(Attribute::reasonCode).toList());
        }
        for (LimitPolicy policy : policies.all()) {
            assertWords(policy.refusals().stream().map(HardRefusal::reasonCode).toList());
        }
        assertWords(Arrays.stream(LimitRule.values()).map(LimitRule::reasonCode).toList());
        assertWords(List.of("SCORE_TOO_LOW", "LIMIT_BELOW_MINIMUM"));
        assertWords(jdbc.sql("select distinct reason_code from combination_missing_rule where reason_code is not null")
                .query(String.class)
                .list());
    }

    @Test
    void theNumbersOfTheDomainRulesAreTheDefaults() {
        LimitPolicy champion = policies.champion(TODAY);
        assertThat(champion.bounds().lowestLine().amount()).isEqualTo("500.00");
        assertThat(champion.bounds().highestLine().amount()).isEqualTo("200000.00");
        assertThat(champion.bounds().step().amount()).isEqualTo("100.00");
        assertThat(champion.dailyRates().values())
                .allSatisfy(
                        rate -> assertThat(rate.value()).isBetween(new BigDecimal("0.0002"), new BigDecimal("0.0005")));
        assertThat(champion.refusals())
                .contains(
                        new HardRefusal(HardRefusal.Test.AGE_BELOW, 18, "AGE_BELOW_MINIMUM"),
                        new HardRefusal(HardRefusal.Test.AGE_ABOVE, 70, "AGE_ABOVE_MAXIMUM"));
        assertThat(policies.challengers(TODAY)).extracting(LimitPolicy::version).containsExactly("2025.1-cautious");
        assertThat(combinations.inForce(TODAY).version()).isEqualTo("2025.1");
    }

    @Test
    void aBetterGradeAndMoreIncomeNeverGetLessFromTheTable() {
        for (LimitPolicy policy : policies.all()) {
            for (LimitPolicy.AmountRow row : policy.amounts()) {
                for (LimitPolicy.AmountRow other : policy.amounts()) {
                    if (other.grade().compareTo(row.grade()) <= 0
                            && other.incomeFrom().compareTo(row.incomeFrom()) >= 0) {
                        assertThat(other.amount()).isGreaterThanOrEqualTo(row.amount());
                    }
                }
            }
        }
    }

    @Test
    void staffSeeScorecardsAndPolicies() {
        rest.get()
                .uri("/admin/v1/scorecards")
                .header("Authorization", staff())
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.items.length()")
                .isEqualTo(4)
                .jsonPath("$.items[0].attributes[0].bins[0].points")
                .isNumber();
        rest.get()
                .uri("/admin/v1/policies")
                .header("Authorization", staff())
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.items[0].highestLine.amount")
                .isEqualTo("200000.00");
    }

    private void assertWords(List<String> codes) {
        assertThat(reasons.of(codes)).hasSameSizeAs(codes).allSatisfy(reason -> {
            assertThat(reason.zh()).isNotBlank();
            assertThat(reason.en()).isNotBlank();
        });
    }
}
