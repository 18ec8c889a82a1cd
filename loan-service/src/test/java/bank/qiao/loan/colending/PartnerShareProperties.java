package bank.qiao.loan.colending;

import static org.assertj.core.api.Assertions.assertThat;

import bank.qiao.money.Money;
import java.math.BigDecimal;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** What holds for any row of amounts split between a partner and us. */
class PartnerShareProperties {

    @Property
    void parts_add_up_to_the_fen_and_are_never_negative(
            @ForAll @Size(min = 1, max = 30) List<@IntRange(min = 0, max = 2_000_000) Integer> fen,
            @ForAll @IntRange(min = 3_000, max = 7_000) int basisPoints) {
        BigDecimal share = BigDecimal.valueOf(basisPoints, 4);
        Money before = Money.ZERO;
        Money partner = Money.ZERO;
        for (int each : fen) {
            Money amount = Money.ofFen(each);
            Money part = PartnerShare.ofNext(before, amount, share);
            assertThat(part.isNegative()).isFalse();
            assertThat(amount.minus(part).isNegative()).isFalse();
            partner = partner.plus(part);
            before = before.plus(amount);
        }
        assertThat(partner).isEqualTo(PartnerShare.of(before, share));
    }
}
