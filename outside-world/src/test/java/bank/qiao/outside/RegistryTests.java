package bank.qiao.outside;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RegistryTests extends OutsideWorldTest {

    @Test
    void theRightNameMatches() {
        Caller.Answer answer = check("林晓桥", LIN_ID);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.field("result")).isEqualTo("MATCH");
        assertThat(answer.json().path("watchListed").asBoolean()).isFalse();
    }

    @Test
    void anotherNameDoesNotMatchAndSaysNothingOfTheWatchList() {
        Caller.Answer answer = check("张三", "420106198211299056");

        assertThat(answer.field("result")).isEqualTo("MISMATCH");
        assertThat(answer.json().path("watchListed").asBoolean()).isFalse();
    }

    @Test
    void somebodyOnAListIsReportedAsWatchListed() {
        assertThat(check("郑有名", "420106198211299056").json().path("watchListed").asBoolean())
                .isTrue();
    }

    @Test
    void aWellFormedNumberThatNobodyPostedIsNotFound() {
        assertThat(check("林晓桥", "110101199003070417").field("result")).isEqualTo("NOT_FOUND");
    }

    @Test
    void aWrongCheckCharacterIsRefused() {
        assertThat(check("林晓桥", "440305199005129017").status()).isEqualTo(422);
    }

    private Caller.Answer check(String name, String idNumber) {
        return caller.post(
                "/registry/v1/identity-checks",
                "{'reference':'r','name':'%s','idNumber':'%s'}".formatted(name, idNumber));
    }
}
