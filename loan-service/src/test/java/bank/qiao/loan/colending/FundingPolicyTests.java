package bank.qiao.loan.colending;

import static org.assertj.core.api.Assertions.assertThat;

import bank.qiao.loan.colending.CoLendingSettings.Partner;
import bank.qiao.loan.colending.CoLendingSettings.Share;
import bank.qiao.loan.colending.FundingPolicy.Step;
import bank.qiao.money.Money;
import bank.qiao.money.Rate;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class FundingPolicyTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final Exposure NOTHING = new Exposure(Money.ZERO, Money.ZERO, Money.ZERO);
    private static final PartnerAnswer AGREED = new PartnerAnswer.Agreed("ref");
    private static final PartnerAnswer DECLINED = new PartnerAnswer.Declined("POLICY");
    private static final PartnerAnswer SILENT = new PartnerAnswer.Silent("NO_ANSWER");

    private final FundingPolicy policy = policy(1_000_000);

    @Test
    void partners_are_asked_in_their_order() {
        assertThat(next(Map.of())).isEqualTo(new Step.Ask("a", Money.ofYuan(700)));
        assertThat(next(Map.of("a", DECLINED))).isEqualTo(new Step.Ask("b", Money.ofYuan(500)));
        assertThat(next(Map.of("a", SILENT))).isEqualTo(new Step.Ask("b", Money.ofYuan(500)));
        assertThat(next(Map.of("a", SILENT, "b", DECLINED))).isEqualTo(new Step.Alone());
    }

    @Test
    void the_first_yes_funds_its_share() {
        assertThat(next(Map.of("a", DECLINED, "b", AGREED)))
                .isEqualTo(new Step.Share(
                        "b", new BigDecimal("0.5"), new Funding("b", Money.ofYuan(500), Money.ofYuan(500))));
    }

    @Test
    void the_share_in_force_on_the_day_counts() {
        var request = request(1_000, LocalDate.of(2025, 6, 1));

        assertThat(policy.next(request, Map.of(), partner -> NOTHING)).isEqualTo(new Step.Ask("a", Money.ofYuan(600)));
    }

    @Test
    void below_a_partner_s_minimum_it_is_not_asked() {
        assertThat(policy.next(request(900, TODAY), Map.of(), partner -> NOTHING))
                .isEqualTo(new Step.Ask("b", Money.ofYuan(450)));
    }

    @Test
    void a_partner_at_a_quarter_of_our_capital_is_passed_over() {
        // 25 % of 1,000,000 less 699.99: 700 more don't fit
        Exposure full = new Exposure(Money.ofFen(24_930_001), Money.ofFen(24_930_001), Money.ZERO);

        assertThat(policy.next(request(1_000, TODAY), Map.of(), partner -> partner.equals("a") ? full : NOTHING))
                .isEqualTo(new Step.Ask("b", Money.ofYuan(500)));
    }

    @Test
    void co_lending_stops_at_half_of_all_loans() {
        FundingPolicy small = policy(0);

        assertThat(small.next(request(1_000, TODAY), Map.of(), partner -> NOTHING))
                .isEqualTo(new Step.Ask("b", Money.ofYuan(500)));
        Exposure onlyPartners = new Exposure(Money.ZERO, Money.ofYuan(1_000), Money.ofYuan(999));
        assertThat(small.next(request(1_000, TODAY), Map.of(), partner -> onlyPartners))
                .isEqualTo(new Step.Alone());
    }

    @Test
    void alone_we_lend_within_the_budget_of_the_day() {
        assertThat(policy.isWithinOwnBudget(Money.ofYuan(1_000), Money.ofYuan(9_000)))
                .isTrue();
        assertThat(policy.isWithinOwnBudget(Money.ofYuan(1_000), Money.ofFen(900_001)))
                .isFalse();
    }

    private Step next(Map<String, PartnerAnswer> answers) {
        return policy.next(request(1_000, TODAY), answers, partner -> NOTHING);
    }

    private static FundingRequest request(long yuan, LocalDate on) {
        return new FundingRequest(UUID.randomUUID(), Money.ofYuan(yuan), 5, "B", Rate.of("0.0004"), on);
    }

    private static FundingPolicy policy(long otherLoans) {
        Partner a = new Partner(
                "a",
                1_000,
                List.of(
                        new Share(LocalDate.of(2026, 1, 1), new BigDecimal("0.7")),
                        new Share(LocalDate.of(2025, 1, 1), new BigDecimal("0.6"))));
        Partner b = new Partner("b", 0, List.of(new Share(LocalDate.of(2025, 1, 1), new BigDecimal("0.5"))));
        return new FundingPolicy(new CoLendingSettings(
                List.of(a, b), 1_000_000, new BigDecimal("0.25"), otherLoans, new BigDecimal("0.5"), 10_000));
    }
}
