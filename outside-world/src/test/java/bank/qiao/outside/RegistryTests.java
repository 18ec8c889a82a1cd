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

    @Test
    void aPortraitIsThereWhenOneWasPostedOrDrawnAndStaysWhenThePersonIsPostedAgainWithout() {
        String idNumber = TestPeople.newIdNumber();
        String person = "{'name':'林画','idNumber':'" + idNumber + "','phone':'19900000077'%s}";
        assertThat(caller.post("/people", person.formatted("")).status()).isEqualTo(201);
        assertThat(portrait(idNumber).json().path("portrait").asString("")).isEmpty();
        assertThat(caller.get("/people/" + idNumber + "/portrait").status()).isEqualTo(404);

        caller.post("/people", person.formatted(",'portrait':'DRAWN'"));
        String drawn = portrait(idNumber).field("portrait");
        assertThat(drawn).isNotBlank();
        caller.post("/people", person.formatted(""));
        assertThat(portrait(idNumber).field("portrait")).isEqualTo(drawn);

        String own = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==";
        caller.post("/people", person.formatted(",'portrait':'data:image/png;base64," + own + "'"));
        assertThat(portrait(idNumber).field("portrait")).isEqualTo(own);
        assertThat(caller.post("/people", person.formatted(",'portrait':'R0lGODlhAQ=='"))
                        .status())
                .isEqualTo(422);
    }

    private Caller.Answer portrait(String idNumber) {
        return caller.post(
                "/registry/v1/portraits", "{'reference':'r','name':'林画','idNumber':'%s'}".formatted(idNumber));
    }

    private Caller.Answer check(String name, String idNumber) {
        return caller.post(
                "/registry/v1/identity-checks",
                "{'reference':'r','name':'%s','idNumber':'%s'}".formatted(name, idNumber));
    }
}
