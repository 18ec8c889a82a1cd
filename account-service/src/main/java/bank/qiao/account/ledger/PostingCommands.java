package bank.qiao.account.ledger;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Carries out commands of other services once; a repeated command id gets the first answer, whatever it now contains. */
@Service
public class PostingCommands {

    private static final TypeReference<TreeMap<UUID, String>> FAILURES = new TypeReference<>() {};

    private final Ledger ledger;
    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Clock clock;

    PostingCommands(Ledger ledger, JdbcClient jdbc, JsonMapper json, Clock clock) {
        this.ledger = ledger;
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    /** @return why each transfer was refused; empty when all are in the ledger */
    @Transactional
    public Map<UUID, String> post(UUID commandId, Batch batch) {
        return firstAnswer(commandId).orElseGet(() -> {
            Map<UUID, String> failures = new TreeMap<>();
            List<TransferResult> results = ledger.post(batch);
            results.stream()
                    .filter(result -> !result.isPosted())
                    .forEach(result ->
                            failures.put(result.transferId(), result.code().name()));
            return remember(commandId, failures);
        });
    }

    /** Remembers the answer to a command that could not even be put to the ledger. */
    @Transactional
    public Map<UUID, String> refuse(UUID commandId, Map<UUID, String> failures) {
        return firstAnswer(commandId).orElseGet(() -> remember(commandId, failures));
    }

    private Optional<Map<UUID, String>> firstAnswer(UUID commandId) {
        return jdbc.sql("select failures from ledger_command where command_id = :id")
                .param("id", commandId)
                .query(String.class)
                .optional()
                .map(failures -> json.readValue(failures, FAILURES));
    }

    private Map<UUID, String> remember(UUID commandId, Map<UUID, String> failures) {
        jdbc.sql("insert into ledger_command (command_id, failures, decided_at) values (:id, :failures::jsonb, :now)")
                .param("id", commandId)
                .param("failures", json.writeValueAsString(failures))
                .param("now", Timestamp.from(clock.instant()))
                .update();
        return failures;
    }
}
