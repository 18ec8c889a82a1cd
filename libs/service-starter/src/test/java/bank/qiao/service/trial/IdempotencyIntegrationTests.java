package bank.qiao.service.trial;

import static org.assertj.core.api.Assertions.assertThat;

import bank.qiao.testsupport.BankTest;
import bank.qiao.testsupport.PostCoverage;
import bank.qiao.testsupport.ProblemTexts;
import bank.qiao.testsupport.TestTokens;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.client.EntityExchangeResult;
import org.springframework.test.web.servlet.client.RestTestClient;

@BankTest
class IdempotencyIntegrationTests {

    @Autowired
    RestTestClient http;

    @Autowired
    TestTokens tokens;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Gate gate;

    private final UUID customer = UUID.randomUUID();

    @Test
    void everyPostOfAServiceWantsAKey(@Autowired ApplicationContext context) {
        assertThat(PostCoverage.verify(context))
                .contains("/api/v1/notes", "/api/v1/notes-after-outside-call", "/admin/v1/dead-letters/{id}/replay")
                .doesNotContain("/api/v1/notes-counted");
    }

    @Test
    void everyCodeHasItsTextsInBothLanguages() {
        ProblemTexts.verify("bank.qiao.service");
    }

    @Test
    void aRepetitionGetsTheFirstAnswerAndChangesNothing() {
        String text = text();
        var first = post("/api/v1/notes", "key-1", text);
        var second = post("/api/v1/notes", "key-1", text);

        assertThat(first.getStatus().value()).isEqualTo(201);
        assertThat(second.getStatus().value()).isEqualTo(201);
        assertThat(second.getResponseBody()).isEqualTo(first.getResponseBody());
        assertThat(second.getResponseHeaders().getLocation())
                .isNotNull()
                .isEqualTo(first.getResponseHeaders().getLocation());
        assertThat(first.getResponseHeaders().getFirst("Idempotent-Replayed")).isNull();
        assertThat(second.getResponseHeaders().getFirst("Idempotent-Replayed")).isEqualTo("true");
        assertThat(written(text)).isOne();
    }

    @Test
    void anEffectAfterAnOutsideCallIsKeptTheSameWay() {
        String text = text();
        var first = post("/api/v1/notes-after-outside-call", "key-2", text);
        var second = post("/api/v1/notes-after-outside-call", "key-2", text);

        assertThat(first.getStatus().value()).isEqualTo(200);
        assertThat(second.getResponseBody()).isEqualTo(first.getResponseBody());
        assertThat(written(text)).isOne();
    }

    @Test
    void theSameKeyWithAnotherPayloadIsRefused() {
        post("/api/v1/notes", "key-3", text());
        var other = post("/api/v1/notes", "key-3", text());

        assertThat(other.getStatus().value()).isEqualTo(422);
        assertThat(other.getResponseBody()).contains("IDEMPOTENCY_KEY_REUSED");
    }

    @Test
    void theSameKeyOfAnotherCallerIsAnotherKey() {
        String text = text();
        post("/api/v1/notes", "key-4", text);
        post("/api/v1/notes", "key-4", text, UUID.randomUUID());

        assertThat(written(text)).isEqualTo(2);
    }

    @Test
    void aRefusedRequestChangesNothingAndFreesItsKey() {
        String text = "refused " + text();
        assertThat(post("/api/v1/notes", "key-5", text).getStatus().value()).isEqualTo(409);
        assertThat(written(text)).isZero();
        assertThat(post("/api/v1/notes", "key-5", text()).getStatus().value()).isEqualTo(201);
    }

    @Test
    void whileTheFirstRunsARepetitionIsToldSo() throws Exception {
        String text = text();
        gate.shut();
        try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<EntityExchangeResult<String>> first = executor.submit(() -> post("/api/v1/notes", "key-6", text));
            Awaitility.await()
                    .until(() -> jdbc.sql("select count(*) from platform.idempotency_key where key = 'key-6'")
                                    .query(Long.class)
                                    .single()
                            == 1);
            var second = post("/api/v1/notes", "key-6", text);
            gate.open();

            assertThat(second.getStatus().value()).isEqualTo(409);
            assertThat(second.getResponseBody()).contains("IDEMPOTENCY_IN_PROGRESS");
            assertThat(first.get().getStatus().value()).isEqualTo(201);
        } finally {
            gate.open();
        }
        assertThat(written(text)).isOne();
    }

    @Test
    void twentyAtOnceHaveOneEffect() {
        String text = text();
        try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<EntityExchangeResult<String>>> answers = IntStream.range(0, 20)
                    .mapToObj(i -> executor.submit(() -> post("/api/v1/notes", "key-7", text)))
                    .toList();
            assertThat(answers)
                    .allSatisfy(answer ->
                            assertThat(answer.get().getStatus().value()).isIn(201, 409));
        }
        assertThat(written(text)).isOne();
    }

    @Test
    void aClaimOfAProcessThatDiedIsTakenOver() {
        String text = text();
        post("/api/v1/notes", "key-8", text);
        // As a crash between claim and commit leaves it: claimed, no answer, nothing written.
        jdbc.sql("delete from note where text = ?").param(text).update();
        jdbc.sql("""
            update platform.idempotency_key set status = null, body = null, claimed_until = now() - interval '1 s'
            where key = 'key-8'\
            """).update();

        var repeated = post("/api/v1/notes", "key-8", text);

        assertThat(repeated.getStatus().value()).isEqualTo(201);
        assertThat(repeated.getResponseHeaders().getFirst("Idempotent-Replayed"))
                .isNull();
        assertThat(written(text)).isOne();
    }

    @Test
    void aKeyThatIsNoVisibleAsciiIsRefused() {
        assertThat(post("/api/v1/notes", "k".repeat(65), text()).getResponseBody())
                .contains("IDEMPOTENCY_KEY_INVALID");
        assertThat(post("/api/v1/notes", "a b", text()).getResponseBody()).contains("IDEMPOTENCY_KEY_INVALID");
        assertThat(post("/api/v1/notes", null, text()).getResponseBody()).contains("IDEMPOTENCY_KEY_REQUIRED");
    }

    @Test
    void answersAreKeptEncrypted() {
        String text = text();
        post("/api/v1/notes", "key-9", text);
        byte[] kept = jdbc.sql("select body from platform.idempotency_key where key = 'key-9'")
                .query(byte[].class)
                .single();
        assertThat(new String(kept, java.nio.charset.StandardCharsets.ISO_8859_1))
                .doesNotContain(text);
    }

    private static String text() {
        return "note " + UUID.randomUUID();
    }

    private long written(String text) {
        return jdbc.sql("select count(*) from note where text = ?")
                .param(text)
                .query(Long.class)
                .single();
    }

    private EntityExchangeResult<String> post(String path, @Nullable String key, String text) {
        return post(path, key, text, customer);
    }

    private EntityExchangeResult<String> post(String path, @Nullable String key, String text, UUID caller) {
        return http.post()
                .uri(path)
                .headers(headers -> {
                    headers.setBearerAuth(tokens.customer(caller));
                    if (key != null) {
                        headers.set("Idempotency-Key", key);
                    }
                })
                .contentType(MediaType.APPLICATION_JSON)
                .body("{\"text\":\"" + text + "\"}")
                .exchange()
                .returnResult(String.class);
    }
}
