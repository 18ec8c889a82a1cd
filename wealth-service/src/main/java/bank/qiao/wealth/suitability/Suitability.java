package bank.qiao.wealth.suitability;

import bank.qiao.contracts.wealth.v1.SuitabilityAssessed;
import bank.qiao.service.outbox.Events;
import bank.qiao.wealth.products.RiskLevel;
import bank.qiao.web.identifiers.Ids;
import bank.qiao.web.problem.Refusal;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Rates customers by the questionnaire and says what they may buy. */
@Service
public class Suitability {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    private final Questionnaire questionnaire;
    private final SuitabilitySettings settings;
    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Events events;
    private final Clock clock;

    Suitability(SuitabilitySettings settings, JdbcClient jdbc, JsonMapper json, Events events, Clock clock) {
        this.questionnaire = read(settings, json);
        this.settings = settings;
        this.jdbc = jdbc;
        this.json = json;
        this.events = events;
        this.clock = clock;
    }

    /** The version that is asked now. */
    public Questionnaire questionnaire() {
        return questionnaire;
    }

    /**
     * Rates the answers; the new profile replaces the one before for orders from now on, both stay on record.
     *
     * @param version of the questionnaire that was answered; null: the one asked now
     * @throws Refusal QUESTIONNAIRE_OUTDATED, ANSWERS_INCOMPLETE, ANSWER_UNKNOWN
     */
    @Transactional
    public RiskProfile assess(UUID customerId, @Nullable String version, List<GivenAnswer> answers) {
        if (version != null && !version.equals(questionnaire.version())) {
            throw new Refusal(SuitabilityError.QUESTIONNAIRE_OUTDATED, questionnaire.version());
        }
        Questionnaire.Outcome outcome = questionnaire.rate(answers);
        RiskProfile profile = new RiskProfile(outcome.level(), today().plus(settings.validity()));
        record(customerId, outcome, profile);
        return profile;
    }

    /** The newest profile, also when it is no longer valid. */
    @Transactional(readOnly = true)
    public Optional<RiskProfile> profileOf(UUID customerId) {
        return jdbc.sql("""
            select level, valid_until from risk_profile where customer_id = :customer
            order by id desc limit 1\
            """)
                .param("customer", customerId)
                .query((row, n) -> new RiskProfile(
                        CustomerLevel.valueOf(row.getString("level")), row.getObject("valid_until", LocalDate.class)))
                .optional();
    }

    /** @throws Refusal RISK_PROFILE_REQUIRED without a valid profile, PRODUCT_ABOVE_RISK_LEVEL when it does not reach */
    @Transactional(readOnly = true)
    public void refuseUnlessSuitable(UUID customerId, RiskLevel risk) {
        RiskProfile profile = profileOf(customerId)
                .filter(found -> !today().isAfter(found.validUntil()))
                .orElseThrow(() -> new Refusal(SuitabilityError.RISK_PROFILE_REQUIRED));
        if (!profile.level().covers(risk)) {
            throw new Refusal(SuitabilityError.PRODUCT_ABOVE_RISK_LEVEL, risk, profile.level());
        }
    }

    private void record(UUID customerId, Questionnaire.Outcome outcome, RiskProfile profile) {
        // One assessment of a customer at a time, so that the events leave in the order of the records.
        jdbc.sql("select 1 from (select pg_advisory_xact_lock(hashtextextended(:customer, 0))) as locked")
                .param("customer", customerId.toString())
                .query(Integer.class)
                .single();
        jdbc.sql("""
            insert into risk_profile (id, customer_id, level, points, questionnaire_version, answers,
                valid_until, assessed_at)
            values (:id, :customer, :level, :points, :version, :answers::jsonb, :validUntil, :assessedAt)\
            """)
                .param("id", Ids.next())
                .param("customer", customerId)
                .param("level", profile.level().name())
                .param("points", outcome.points())
                .param("version", questionnaire.version())
                .param("answers", json.writeValueAsString(outcome.answers()))
                .param("validUntil", profile.validUntil())
                .param("assessedAt", OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                .update();
        events.publish(
                new SuitabilityAssessed(customerId, profile.level().name(), profile.validUntil(), clock.instant()));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), SHANGHAI);
    }

    private static Questionnaire read(SuitabilitySettings settings, JsonMapper json) {
        try (InputStream in = settings.questionnaire().getInputStream()) {
            return json.readValue(in, Questionnaire.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
