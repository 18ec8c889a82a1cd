package bank.qiao.risk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import bank.qiao.contracts.identity.v1.ConsentChanged;
import bank.qiao.contracts.loan.v1.CreditAssessmentRequested;
import bank.qiao.contracts.risk.v1.CreditDecided;
import bank.qiao.risk.sources.Source;
import bank.qiao.service.tasks.DurableTasks;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class CreditDecisionIntegrationTests extends RiskTest {

    @Autowired
    DurableTasks tasks;

    @Test
    void aGoodPersonGetsALineOfTensOfThousandsAtALowRate() {
        TestPerson person = living(TestPerson.verified(), "GOOD");
        CreditDecided decision = decision(apply(person));
        assertThat(decision.outcome()).isEqualTo(CreditDecided.Outcome.APPROVED);
        assertThat(decision.limitFen()).isBetween(2_000_000L, 20_000_000L);
        assertThat(Objects.requireNonNull(decision.limitFen()) % 10_000).isZero();
        assertThat(decision.dailyRate()).isBetween(new BigDecimal("0.0002"), new BigDecimal("0.0003"));
        assertThat(decision.grade()).isIn("A", "B", "C");
        assertThat(decision.reasons()).hasSizeBetween(1, 4).allSatisfy(reason -> {
            assertThat(reason.zh()).isNotBlank();
            assertThat(reason.en()).isNotBlank();
        });
        assertThat(decision.policyVersion()).isEqualTo("2025.1");
        assertThat(IDENTITY.personCalls())
                .contains(
                        "/internal/v1/customers/" + person.customerId() + "/person?purpose=CREDIT_ASSESSMENT Bearer ");
    }

    @Test
    void aPersonWithoutACreditFileGetsASmallLineAtAHigherRate() {
        CreditDecided decision = decision(apply(living(TestPerson.verified(), "THIN_FILE")));
        assertThat(decision.outcome()).isEqualTo(CreditDecided.Outcome.APPROVED);
        assertThat(decision.limitFen()).isBetween(100_000L, 1_500_000L);
        assertThat(decision.dailyRate()).isGreaterThanOrEqualTo(new BigDecimal("0.00035"));
    }

    @Test
    void somebodyOverdueIsDeclinedForThat() {
        CreditDecided decision = decision(apply(living(TestPerson.verified(), "OVERDUE")));
        assertThat(decision.outcome()).isEqualTo(CreditDecided.Outcome.DECLINED);
        assertThat(codes(decision)).containsExactly("OVERDUE_NOW");
        assertThat(decision.limitFen()).isNull();
        assertThat(decision.dailyRate()).isNull();
    }

    @Test
    void somebodyOnTheWatchListIsDeclinedAndNoSourceIsAsked() {
        TestPerson person = living(TestPerson.verified(), "LISTED");
        assertThat(codes(decision(apply(person)))).containsExactly("WATCH_LISTED");
        assertThat(calls("bureau", person)).isZero();
        assertThat(calls("wechat", person)).isZero();
    }

    @Test
    void theDemoPeopleTellTheirStories() {
        CreditDecided good = decision(apply(demo("林晓桥", "440305199005129016", "19900000001")));
        assertThat(good.limitFen()).isGreaterThanOrEqualTo(5_000_000L);
        assertThat(decision(apply(demo("陈知远", "310101198809239026", "19900000002")))
                        .limitFen())
                .isGreaterThanOrEqualTo(5_000_000L);
        CreditDecided thin = decision(apply(demo("周小满", "510104199903169037", "19900000003")));
        assertThat(thin.limitFen()).isBetween(100_000L, 1_500_000L);
        assertThat(thin.dailyRate()).isGreaterThan(good.dailyRate());
        assertThat(codes(decision(apply(demo("吴迟", "110101198507049043", "19900000004")))))
                .containsExactly("OVERDUE_NOW");
        assertThat(codes(decision(apply(demo("郑有名", "420106198211299056", "19900000005")))))
                .containsExactly("WATCH_LISTED");
    }

    /** Known to the world from its start; only identity-service has to hear of them. */
    private static TestPerson demo(String name, String idNumber, String phone) {
        LocalDate birthDate = LocalDate.parse(idNumber.substring(6, 14), DateTimeFormatter.BASIC_ISO_DATE);
        TestPerson person = new TestPerson(UUID.randomUUID(), "VERIFIED", name, idNumber, phone, birthDate);
        IDENTITY.knows(person);
        return person;
    }

    @Test
    void rawDataOfAPersonDecides() {
        Map<String, Object> registry = Map.of("watchListed", false);
        TestPerson listed = living(TestPerson.verified(), "LISTED", Map.of("registry", registry));
        assertThat(codes(decision(apply(listed)))).containsExactly("COURT_LISTED");

        TestPerson rich = living(
                TestPerson.verified(),
                "GOOD",
                Map.of(
                        "bureau", Map.of("monthlyIncomeEstimateFen", 9_000_000, "monthlyDebtServiceFen", 0),
                        "tenpay", Map.of("monthlyInflowFen", 9_000_000)));
        assertThat(decision(apply(rich)).limitFen()).isEqualTo(20_000_000L);

        TestPerson indebted =
                living(TestPerson.verified(), "GOOD", Map.of("bureau", Map.of("monthlyDebtServiceFen", 2_000_000)));
        assertThat(codes(decision(apply(indebted)))).startsWith("LIMIT_BELOW_MINIMUM", "LIMIT_BY_DEBT_TO_INCOME");

        TestPerson unknownToQq = living(TestPerson.verified(), "GOOD", Map.of("qq", Map.of("found", false)));
        assertThat(decision(apply(unknownToQq)).outcome()).isEqualTo(CreditDecided.Outcome.APPROVED);
    }

    @Test
    void nobodyIsAskedWithoutConsent() {
        TestPerson onlyBureau = living(TestPerson.verified(), "GOOD");
        CreditDecided decision = decision(apply(onlyBureau, Source.PBOC_BUREAU));
        assertThat(decision.outcome()).isEqualTo(CreditDecided.Outcome.APPROVED);
        assertThat(calls("bureau", onlyBureau)).isEqualTo(1);
        assertThat(calls("wechat", onlyBureau)).isZero();
        assertThat(calls("qq", onlyBureau)).isZero();
        assertThat(calls("tenpay", onlyBureau)).isZero();

        TestPerson noBureau = living(TestPerson.verified(), "GOOD");
        decision = decision(apply(noBureau, Source.WECHAT_SOCIAL, Source.QQ_SOCIAL, Source.TENPAY_TRANSACTIONS));
        assertThat(codes(decision)).containsExactly("NO_CONSENT");
        assertThat(calls("bureau", noBureau)).isZero();
        assertThat(calls("tenpay", noBureau)).isZero();
    }

    @Test
    void aConsentWithdrawnAfterTheApplicationCountsNoMore() {
        TestPerson person = living(TestPerson.verified(), "GOOD");
        CreditAssessmentRequested request = request(person, Source.values());
        publish(new ConsentChanged(
                person.customerId(), "PBOC_BUREAU", "1", false, Instant.now().plusSeconds(1)));
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(jdbc.sql("select count(*) from customer_consent where customer_id = ?")
                                .param(person.customerId())
                                .query(Integer.class)
                                .single())
                        .isEqualTo(1));
        publish(request);
        assertThat(codes(decision(request.applicationId()))).containsExactly("NO_CONSENT");
        assertThat(calls("bureau", person)).isZero();
    }

    @Test
    void aRepeatedEventGivesOneDecision() {
        TestPerson person = living(TestPerson.verified(), "GOOD");
        CreditAssessmentRequested request = request(person, Source.values());
        publish(request);
        publish(request);
        decision(request.applicationId());
        publish(request);
        // A later application of somebody else over the same topic is decided after all three.
        CreditAssessmentRequested another = request(living(TestPerson.verified(), "GOOD"), Source.values());
        publish(another);
        decision(another.applicationId());
        assertThat(decided.of(request.applicationId())).hasSize(1);
        assertThat(decisionsOf(request.applicationId())).isEqualTo(1);
        assertThat(calls("bureau", person)).isEqualTo(1);
    }

    @Test
    void anAssessmentThatDiesBeforeItsCommitIsRepeatedAndNobodyIsAskedTwice() {
        TestPerson person = living(TestPerson.verified(), "GOOD");
        CreditAssessmentRequested request = request(person, Source.values());
        // The decision is refused at its last moment, when all sources have answered.
        jdbc.sql("""
            alter table decision add constraint no_commit
            check (application_id <> '%s') not valid\
            """.formatted(request.applicationId())).update();
        publish(request);
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(jdbc.sql("""
                    select coalesce(max(consecutive_failures), 0) from platform.scheduled_tasks
                    where task_instance = ?\
                    """)
                                .param(request.applicationId().toString())
                                .query(Integer.class)
                                .single())
                        .isPositive());
        assertThat(decided.of(request.applicationId())).isEmpty();
        jdbc.sql("alter table decision drop constraint no_commit").update();

        assertThat(decision(request.applicationId()).outcome()).isEqualTo(CreditDecided.Outcome.APPROVED);
        assertThat(calls("bureau", person)).isEqualTo(1);
        assertThat(calls("tenpay", person)).isEqualTo(1);
    }

    @Test
    void aTaskThatIsRepeatedAfterItsDecisionChangesNothing() {
        TestPerson person = living(TestPerson.verified(), "GOOD");
        UUID application = apply(person);
        decision(application);
        TaskInstance<Void> again = TaskDescriptor.of("assess-credit-application", Void.class)
                .instance(application.toString())
                .build();
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(tasksOf(application)).isZero());
        transaction.executeWithoutResult(status -> tasks.runAfterCommit(again));
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(tasksOf(application)).isZero());
        assertThat(decisionsOf(application)).isEqualTo(1);
        assertThat(calls("registry", person)).isEqualTo(1);
    }

    @Test
    void peopleTooYoungTooOldUnverifiedOrUnknownAreDeclinedBeforeAnybodyIsAsked() {
        LocalDate today = LocalDate.now(ZoneId.of("Asia/Shanghai"));
        TestPerson young = living(TestPerson.bornOn(today.minusYears(18).plusDays(1)), "GOOD");
        assertThat(codes(decision(apply(young)))).containsExactly("AGE_BELOW_MINIMUM");
        TestPerson old = living(TestPerson.bornOn(today.minusYears(71)), "GOOD");
        assertThat(codes(decision(apply(old)))).containsExactly("AGE_ABOVE_MAXIMUM");
        TestPerson frozen = living(TestPerson.verified().withStatus("FROZEN"), "GOOD");
        assertThat(codes(decision(apply(frozen)))).containsExactly("NOT_VERIFIED");
        TestPerson unknown = TestPerson.verified();
        assertThat(codes(decision(apply(unknown)))).containsExactly("NOT_VERIFIED");
        for (TestPerson person : new TestPerson[] {young, old, frozen, unknown}) {
            assertThat(calls("bureau", person)).isZero();
        }
    }

    @Test
    void whatIsStoredOfAPersonIsEncrypted() {
        TestPerson person = living(TestPerson.verified(), "GOOD");
        UUID application = apply(person);
        decision(application);
        assertThat(jdbc.sql("select raw from source_answer where application_id = ?")
                        .param(application)
                        .query((row, number) -> new String(row.getBytes(1), StandardCharsets.ISO_8859_1))
                        .list())
                .hasSize(4)
                .allSatisfy(raw -> assertThat(raw).doesNotContain("found", "reference"));
        assertThat(jdbc.sql("select document from decision where application_id = ?")
                        .param(application)
                        .query((row, number) -> new String(row.getBytes(1), StandardCharsets.ISO_8859_1))
                        .single())
                .doesNotContain("monthlyIncome");
    }

    private int tasksOf(UUID applicationId) {
        return jdbc.sql("select count(*) from platform.scheduled_tasks where task_instance = ?")
                .param(applicationId.toString())
                .query(Integer.class)
                .single();
    }

    private int decisionsOf(UUID applicationId) {
        return jdbc.sql("select count(*) from decision where application_id = ?")
                .param(applicationId)
                .query(Integer.class)
                .single();
    }
}
