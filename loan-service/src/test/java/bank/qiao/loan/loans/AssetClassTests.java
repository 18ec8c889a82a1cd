package bank.qiao.loan.loans;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AssetClassTests {

    @ParameterizedTest
    @CsvSource({
        "0, NORMAL",
        "1, SPECIAL_MENTION",
        "90, SPECIAL_MENTION",
        "91, SUBSTANDARD",
        "270, SUBSTANDARD",
        "271, DOUBTFUL",
        "360, DOUBTFUL",
        "361, LOSS"
    })
    void days_overdue_make_the_class(int days, AssetClass expected) {
        assertThat(AssetClass.of(days)).isEqualTo(expected);
    }

    @Test
    void one_loan_over_90_days_puts_all_of_the_customer_s_in_at_least_substandard() {
        assertThat(AssetClass.of(0, 91)).isEqualTo(AssetClass.SUBSTANDARD);
        assertThat(AssetClass.of(0, 90)).isEqualTo(AssetClass.NORMAL);
        assertThat(AssetClass.of(300, 400)).isEqualTo(AssetClass.DOUBTFUL);
    }
}
