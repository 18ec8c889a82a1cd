package bank.qiao.risk.sources;

import bank.qiao.service.encryption.FieldCipher;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Keeps answers in the database, encrypted. */
@Repository
class StoredAnswers implements AnswerArchive {

    private final JdbcClient jdbc;
    private final FieldCipher cipher;
    private final Clock clock;

    StoredAnswers(JdbcClient jdbc, FieldCipher cipher, Clock clock) {
        this.jdbc = jdbc;
        this.cipher = cipher;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<SourceAnswer> find(UUID applicationId, SourcePort port) {
        return jdbc.sql("""
            select outcome, raw from source_answer
            where application_id = :applicationId and source = :source\
            """)
                .param("applicationId", applicationId)
                .param("source", port.source().name())
                .query((row, number) -> {
                    String raw = cipher.decrypt(row.getBytes("raw"), context(applicationId, port.source()));
                    return Outcome.valueOf(row.getString("outcome")) == Outcome.CONSENT_REJECTED
                            ? new SourceAnswer.ConsentRejected(raw)
                            : port.read(raw);
                })
                .optional();
    }

    @Override
    @Transactional
    public void keep(UUID applicationId, Source source, SourceAnswer answer) {
        switch (answer) {
            case SourceAnswer.Found found -> insert(applicationId, source, Outcome.FOUND, found.raw());
            case SourceAnswer.NoFile noFile -> insert(applicationId, source, Outcome.NO_FILE, noFile.raw());
            case SourceAnswer.ConsentRejected rejected ->
                insert(applicationId, source, Outcome.CONSENT_REJECTED, rejected.raw());
            case SourceAnswer.NotAsked _, SourceAnswer.Down _ -> {}
        }
    }

    private void insert(UUID applicationId, Source source, Outcome outcome, String raw) {
        jdbc.sql("""
            insert into source_answer (application_id, source, outcome, raw, received_at)
            values (:applicationId, :source, :outcome, :raw, :receivedAt)
            on conflict do nothing\
            """)
                .param("applicationId", applicationId)
                .param("source", source.name())
                .param("outcome", outcome.name())
                .param("raw", cipher.encrypt(raw, context(applicationId, source)))
                .param("receivedAt", Timestamp.from(clock.instant()))
                .update();
    }

    private static String context(UUID applicationId, Source source) {
        return "source-answer:" + applicationId + ":" + source;
    }

    private enum Outcome {
        FOUND,
        NO_FILE,
        CONSENT_REJECTED
    }
}
