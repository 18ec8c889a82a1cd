package bank.qiao.loan.colending;

import bank.qiao.loan.colending.CoLendingSettings.Partner;
import bank.qiao.money.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Decides the next step of funding a drawdown; asks nobody itself. */
final class FundingPolicy {

    /** What to do next. */
    sealed interface Step {

        /** Ask this partner for its share. */
        record Ask(String partner, Money share) implements Step {}

        /** The partner agreed and the limits hold. */
        record Share(String partner, BigDecimal share, Funding funding) implements Step {}

        /** No partner is left. */
        record Alone() implements Step {}
    }

    private final CoLendingSettings settings;

    FundingPolicy(CoLendingSettings settings) {
        this.settings = settings;
    }

    /**
     * The first partner in order that may fund it and has not said no.
     *
     * @param answers by partner, as far as they were asked
     */
    Step next(FundingRequest request, Map<String, PartnerAnswer> answers, Function<String, Exposure> exposures) {
        for (Partner partner : settings.partners()) {
            BigDecimal share = partner.shareOn(request.on()).orElse(null);
            if (share == null || request.principal().compareTo(Money.ofYuan(partner.minimumPrincipal())) < 0) {
                continue;
            }
            Money theirs = PartnerShare.of(request.principal(), share);
            if (!withinLimits(request.principal(), theirs, exposures.apply(partner.name()))) {
                continue;
            }
            switch (answers.get(partner.name())) {
                case null -> {
                    return new Step.Ask(partner.name(), theirs);
                }
                case PartnerAnswer.Agreed agreed -> {
                    Money ours = request.principal().minus(theirs);
                    return new Step.Share(partner.name(), share, new Funding(partner.name(), ours, theirs));
                }
                case PartnerAnswer.Declined declined -> {}
                case PartnerAnswer.Silent silent -> {}
            }
        }
        return new Step.Alone();
    }

    /** @param lentAloneToday what we have lent without a partner on the day */
    boolean isWithinOwnBudget(Money principal, Money lentAloneToday) {
        return lentAloneToday.plus(principal).compareTo(Money.ofYuan(settings.ownDailyBudget())) <= 0;
    }

    List<String> partners() {
        return settings.partners().stream().map(Partner::name).toList();
    }

    /** One partner against our capital, all co-lending against all our loans: both with this drawdown in them. */
    private boolean withinLimits(Money principal, Money theirs, Exposure exposure) {
        Money partner = exposure.partner().plus(theirs);
        Money all = exposure.allPartners().plus(theirs);
        Money loans =
                exposure.own().plus(exposure.allPartners()).plus(principal).plus(Money.ofYuan(settings.otherLoans()));
        return partner.compareTo(part(Money.ofYuan(settings.tierOneCapital()), settings.partnerConcentration())) <= 0
                && all.compareTo(part(loans, settings.coLendingShareOfLoans())) <= 0;
    }

    private static Money part(Money whole, BigDecimal fraction) {
        return Money.round(whole.yuan().multiply(fraction), RoundingMode.DOWN);
    }
}
