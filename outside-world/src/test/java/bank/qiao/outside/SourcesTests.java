package bank.qiao.outside;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Bureau, WeChat, QQ and Tenpay: what they tell, and that it follows the rule of README.md. */
class SourcesTests extends OutsideWorldTest {

    private static final String BUREAU = "/bureau/v1/reports";
    private static final String WECHAT = "/wechat/v1/social-profiles";
    private static final String QQ = "/qq/v1/social-profiles";
    private static final String TENPAY = "/tenpay/v1/transaction-summaries";

    @Test
    void aGoodPersonHasACleanFileEverywhere() {
        JsonNode report = ask(BUREAU, "林晓桥", LIN_ID).json().path("report");

        assertThat(report.path("overdueNow").asBoolean()).isFalse();
        assertThat(report.path("worstDelinquencyMonths24").asInt()).isZero();
        assertThat(report.path("monthlyIncomeEstimateFen").asLong()).isBetween(1_200_000L, 2_500_000L);
        assertThat(ask(WECHAT, "林晓桥", LIN_ID)
                        .json()
                        .at("/profile/accountAgeMonths")
                        .asInt())
                .isBetween(72, 144);
        assertThat(ask(TENPAY, "林晓桥", LIN_ID)
                        .json()
                        .at("/summary/activeMonths12")
                        .asInt())
                .isBetween(11, 12);
    }

    @Test
    void aThinFileIsNoBureauFileButSomeSocialLife() {
        Caller.Answer bureau = ask(BUREAU, "周小满", "510104199903169037");

        assertThat(bureau.status()).isEqualTo(200);
        assertThat(bureau.json().path("found").asBoolean()).isFalse();
        assertThat(bureau.json().has("report")).isFalse();
        assertThat(ask(QQ, "周小满", "510104199903169037").json().path("found").asBoolean())
                .isTrue();
    }

    @Test
    void overdueAndListedPeopleHaveTheirFlags() {
        assertThat(ask(BUREAU, "吴迟", "110101198507049043")
                        .json()
                        .at("/report/overdueNow")
                        .asBoolean())
                .isTrue();
        assertThat(ask(BUREAU, "郑有名", "420106198211299056")
                        .json()
                        .at("/report/courtListed")
                        .asBoolean())
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {BUREAU, WECHAT, QQ, TENPAY})
    void theSamePersonHasTheSameFileEachTime(String path) {
        assertThat(ask(path, "林晓桥", LIN_ID).text())
                .isEqualTo(ask(path, "林晓桥", LIN_ID).text());
    }

    @Test
    void weChatAndQqDrawValuesOfTheirOwn() {
        assertThat(ask(WECHAT, "林晓桥", LIN_ID).json().path("profile"))
                .isNotEqualTo(ask(QQ, "林晓桥", LIN_ID).json().path("profile"));
    }

    @Test
    void somebodyNobodyPostedHasAFileByTheDocumentedRule() {
        String idNumber = "110101199003070417";
        long percent = documentedDraw("profile|" + idNumber, 0, 99);
        JsonNode profile = ask(WECHAT, "谁", idNumber).json().path("profile");

        // The rule by hand for this number: a GOOD profile, and the feature's range for it.
        assertThat(percent).isLessThan(70);
        assertThat(profile.path("realNameFriends").asLong())
                .isEqualTo(documentedDraw("wechat|realNameFriends|" + idNumber, 150, 600));
    }

    @Test
    void aReportUnderAnotherNameIsNotFound() {
        assertThat(ask(BUREAU, "张三", LIN_ID).json().path("found").asBoolean()).isFalse();
    }

    @Test
    void rawDataLiesOverTheProfileFieldByField() {
        String idNumber = TestPeople.newIdNumber();
        caller.post("/people", """
            {'name':'赵六','idNumber':'%s','phone':'19922220001','profile':'THIN_FILE','raw':{
             'bureau':{'openLoans':7,'note':'x'},'qq':{'found':false},'registry':{'watchListed':true}}}\
            """.formatted(idNumber));

        JsonNode bureau = ask(BUREAU, "赵六", idNumber).json();
        assertThat(bureau.path("found").asBoolean()).isTrue();
        assertThat(bureau.at("/report/openLoans").asInt()).isEqualTo(7);
        assertThat(bureau.at("/report/note").asString()).isEqualTo("x");
        assertThat(bureau.at("/report/monthsOfHistory").asInt()).isBetween(48, 180);
        assertThat(ask(QQ, "赵六", idNumber).json().path("found").asBoolean()).isFalse();
        assertThat(caller.post(
                                "/registry/v1/identity-checks",
                                "{'reference':'r','name':'赵六','idNumber':'%s'}".formatted(idNumber))
                        .json()
                        .path("watchListed")
                        .asBoolean())
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {BUREAU, WECHAT, QQ, TENPAY})
    void noConsentNoData(String path) {
        Caller.Answer answer = caller.post(
                path, "{'reference':'r','name':'林晓桥','phone':'19900000001','idNumber':'%s'}".formatted(LIN_ID));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.json().at("/errors/0/field").asString()).isEqualTo("consentReference");
    }

    private Caller.Answer ask(String path, String name, String idNumber) {
        return caller.post(
                path,
                "{'reference':'r','name':'%s','phone':'19900000001','idNumber':'%s','consentReference':'c'}"
                        .formatted(name, idNumber));
    }

    /** Rule 2 and 4 of README.md, written a second time from its words. */
    private static long documentedDraw(String text, long lowest, long highest) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            BigInteger head = new BigInteger(1, Arrays.copyOf(digest, 8));
            return lowest + head.mod(BigInteger.valueOf(highest - lowest + 1)).longValueExact();
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}
