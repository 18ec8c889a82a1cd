package bank.qiao.outside;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PeopleTests extends OutsideWorldTest {

    @Test
    void theDemoPeopleAreThereFromTheStart() {
        assertThat(caller.get("/people")
                        .json()
                        .valueStream()
                        .map(person -> person.path("profile").asString()))
                .startsWith("GOOD", "GOOD", "THIN_FILE", "OVERDUE", "LISTED");
        assertThat(caller.get("/people/" + LIN_ID)
                        .json()
                        .path("cards")
                        .valueStream()
                        .map(card -> card.path("kind").asString()))
                .containsExactly("DEBIT", "DEBIT", "DEBIT", "CREDIT");
        assertThat(caller.get("/people/110101199003070417").status()).isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'amount':'50000.00','currency':'CNY'} | 50000.00",
                "'50000.00' | 50000.00",
                "50000.00 | 50000.00",
                "50000 | 50000.00",
                "5e4 | 50000.00",
                "0.1 | 0.10",
                "null | 0.00"
            },
            quoteCharacter = '`')
    void aBalanceCanBeWrittenInSeveralWays(String written, String balance) {
        String card = "6222024011%09d".formatted(Math.abs(written.hashCode() % 1_000_000_000));
        Caller.Answer answer = post(TestPeople.newIdNumber(), card, written);

        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        assertThat(caller.balance(card)).isEqualTo(balance);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'-1.00'",
                "-1",
                "1.005",
                "'1.000'",
                "'many'",
                "{'amount':'1.00','currency':'USD'}",
                "{}",
                "[]",
                "true",
                "'1e3'",
                "99999999999999999999"
            })
    void aBalanceThatIsNoMoneyIsRefused(String written) {
        Caller.Answer answer = post(TestPeople.newIdNumber(), "6222024012000000001", written);

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.json().at("/errors/0/field").asString()).isEqualTo("cards[0].balance");
        assertThat(caller.get("/cards/6222024012000000001").status()).isEqualTo(404);
    }

    @Test
    void postingTheSamePersonAgainGivesNobodyTheirMoneyBack() {
        String idNumber = TestPeople.newIdNumber();
        String card = "6222024013000000001";
        post(idNumber, card, "'100.00'");
        caller.post(
                "/cards/v1/pulls",
                "{'reference':'%s','cardNumber':'%s','amountFen':4000}".formatted(newReference(), card));

        assertThat(post(idNumber, card, "'100.00'").status()).isEqualTo(201);
        assertThat(caller.balance(card)).isEqualTo("60.00");

        post(idNumber, card, "'500.00'");
        assertThat(caller.balance(card)).isEqualTo("500.00");
    }

    @Test
    void newDataUpdatesThePersonAndCardsThatAreNotListedStay() {
        String idNumber = TestPeople.newIdNumber();
        post(idNumber, "6222024014000000001", "'1.00'");

        caller.post(
                "/people",
                "{'name':'钱新名','idNumber':'%s','phone':'19922220009','profile':'OVERDUE'}".formatted(idNumber));

        Caller.Answer person = caller.get("/people/" + idNumber);
        assertThat(person.field("name")).isEqualTo("钱新名");
        assertThat(person.field("profile")).isEqualTo("OVERDUE");
        assertThat(person.json().path("cards")).hasSize(1);
        assertThat(caller.post(
                                "/cards/v1/verifications",
                                "{'reference':'r','name':'钱新名','idNumber':'%s','cardNumber':'6222024014000000001','phone':'19922220002'}"
                                        .formatted(idNumber))
                        .field("result"))
                .isEqualTo("MATCH");
    }

    @Test
    void anothersCardCannotBeTakenAndNothingElseOfThatPostHappens() {
        String idNumber = TestPeople.newIdNumber();

        Caller.Answer answer = caller.post("/people", """
            {'name':'孙七','idNumber':'%s','phone':'19922220003','cards':[
             {'number':'6222024015000000001','bank':'ICBC','kind':'DEBIT'},
             {'number':'%s','bank':'ICBC','kind':'DEBIT'}]}\
            """.formatted(idNumber, LIN_CARD));

        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.field("code")).isEqualTo("CARD_BELONGS_TO_ANOTHER");
        assertThat(caller.get("/people/" + idNumber).status()).isEqualTo(404);
        assertThat(caller.get("/cards/6222024015000000001").status()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "[]",
                "null",
                "'text'",
                "",
                "{'name':null,'idNumber':null,'phone':null}",
                "{'name':'李','idNumber':'440305199005129017','phone':'19922220004'}",
                "{'name':'李','idNumber':'440305199013129016','phone':'19922220004'}",
                "{'name':'李','idNumber':'44030519900512901','phone':'19922220004'}",
                "{'name':'李','idNumber':'440305199005129016','phone':'12922220004'}",
                "{'name':'李\\u0000','idNumber':'440305199005129016','phone':'19922220004'}",
                "{'name':'<b>','idNumber':'440305199005129016','phone':'19922220004'}",
                "{'name':'李','idNumber':'440305199005129016','phone':'19922220004','profile':'RICH'}",
                "{'name':'李','idNumber':'440305199005129016','phone':'19922220004','raw':[]}",
                "{'name':'李','idNumber':'440305199005129016','phone':'19922220004','raw':{'bank':{}}}",
                "{'name':'李','idNumber':'440305199005129016','phone':'19922220004','cards':[null]}",
                "{'name':'李','idNumber':'440305199005129016','phone':'19922220004','cards':[{'number':'1','bank':'b','kind':'DEBIT'}]}",
                "{'name':'李','idNumber':'440305199005129016','phone':'19922220004','cards':[{'number':'622202401500000000a','bank':'b','kind':'DEBIT'}]}",
                "{'name':'李','idNumber':'440305199005129016','phone':'19922220004','cards':[{'number':'6222024015000000009','bank':'b','kind':'GIFT'}]}"
            })
    void nonsenseIsRefusedWithAProblemDocument(String body) {
        Caller.Answer answer = caller.post("/people", body);

        assertThat(answer.status()).as(answer.text()).isIn(400, 422);
        assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
    }

    @Test
    void aSmallXIsReadAsACapitalOne() {
        Caller.Answer answer =
                caller.post("/people", "{'name':'周八','idNumber':'33010619920611008x','phone':'+86 199 2222 0005'}");

        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.field("idNumber")).isEqualTo("33010619920611008X");
        assertThat(answer.field("phone")).isEqualTo("19922220005");
        assertThat(answer.field("profile")).isEqualTo("GOOD");
    }

    private Caller.Answer post(String idNumber, String card, String balance) {
        return caller.post("/people", """
            {'name':'钱二','idNumber':'%s','phone':'19922220002',
             'cards':[{'number':'%s','bank':'CCB','kind':'DEBIT','balance':%s}]}\
            """.formatted(idNumber, card, balance));
    }
}
