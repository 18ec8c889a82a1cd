package bank.qiao.outside;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PartnersTests extends OutsideWorldTest {

    @ParameterizedTest
    @CsvSource({
        "partner-a,D,0.0002,100000,70000,APPROVED,''",
        "partner-a,E,0.0002,100000,70000,DECLINED,GRADE_NOT_ACCEPTED",
        "partner-a,A,0.0002,99900,60000,DECLINED,BELOW_MINIMUM",
        "partner-a,A,0.0002,100000,70001,DECLINED,SHARE_OUT_OF_RANGE",
        "partner-a,A,0.0002,100000,29999,DECLINED,SHARE_OUT_OF_RANGE",
        "partner-a,A,0.00019,100000,70000,DECLINED,RATE_TOO_LOW",
        "partner-b,F,0.0003,500000,350000,APPROVED,''",
        "partner-b,G,0.0003,500000,350000,DECLINED,GRADE_NOT_ACCEPTED",
        "partner-b,F,0.0003,499900,349000,DECLINED,BELOW_MINIMUM",
        "partner-b,F,0.0002,500000,350000,DECLINED,RATE_TOO_LOW"
    })
    void eachPartnerHasAPolicyOfItsOwn(
            String partner, String grade, String rate, long principal, long share, String decision, String reason) {
        Caller.Answer answer = decide(caller, partner, newReference(), grade, rate, principal, share);

        assertThat(answer.field("decision")).isEqualTo(decision);
        assertThat(answer.field("reason")).isEqualTo(reason);
    }

    @Test
    void aDecisionIsGivenOnceAndCanBeAskedFor() {
        String id = newReference();
        Caller.Answer first = decide(caller, "partner-a", id, "B", "0.0004", 100_000, 70_000);

        assertThat(decide(caller, "partner-a", id, "B", "0.00040", 100_000, 70_000)
                        .text())
                .isEqualTo(first.text());
        assertThat(caller.get("/partner-a/v1/funding-decisions/" + id).text()).isEqualTo(first.text());
        assertThat(caller.get("/partner-b/v1/funding-decisions/" + id).status()).isEqualTo(404);
        assertThat(decide(caller, "partner-a", id, "B", "0.0004", 200_000, 70_000)
                        .status())
                .isEqualTo(409);
    }

    @Test
    void theBudgetOfADayEnds(@TempDir Path directory) {
        try (RunningWorld poor = RunningWorld.in(directory, "--outside.partners.partner-a.daily-budget-fen=100000")) {
            assertThat(decide(poor.caller(), "partner-a", "one", "B", "0.0004", 100_000, 70_000)
                            .field("decision"))
                    .isEqualTo("APPROVED");
            assertThat(decide(poor.caller(), "partner-a", "two", "B", "0.0004", 100_000, 30_001)
                            .field("reason"))
                    .isEqualTo("DAILY_BUDGET_EXHAUSTED");
            assertThat(decide(poor.caller(), "partner-a", "three", "B", "0.0004", 100_000, 30_000)
                            .field("decision"))
                    .isEqualTo("APPROVED");
        }
    }

    @Test
    void nonsenseIsRefused() {
        assertThat(decide(caller, "partner-a", newReference(), "H", "0.0004", 1, 1)
                        .status())
                .isEqualTo(400);
        assertThat(decide(caller, "partner-a", newReference(), "A", "4%", 1, 1).status())
                .isEqualTo(422);
        assertThat(decide(caller, "partner-a", newReference(), "A", "0.0004", 1, 2)
                        .status())
                .isEqualTo(422);
        assertThat(decide(caller, "partner-c", newReference(), "A", "0.0004", 1, 1)
                        .status())
                .isEqualTo(404);
    }

    private static Caller.Answer decide(
            Caller caller, String partner, String id, String grade, String rate, long principal, long share) {
        return caller.post("/" + partner + "/v1/funding-decisions", """
            {'requestId':'%s','loanReference':'loan','grade':'%s','dailyRate':'%s','principalFen':%d,
             'partnerShareFen':%d,'instalments':10}\
            """.formatted(id, grade, rate, principal, share));
    }
}
