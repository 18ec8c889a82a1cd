package bank.qiao.account.ledger.journal;

import bank.qiao.account.ledger.Batch;
import bank.qiao.account.ledger.LedgerUnavailable;
import bank.qiao.account.ledger.ResultCode;
import bank.qiao.account.ledger.TransferResult;
import bank.qiao.contracts.Event;
import bank.qiao.service.messages.EventMessage;
import bank.qiao.service.messages.MessageFormat;
import bank.qiao.service.outbox.OutboxRelay;
import bank.qiao.service.outbox.OutboxTable;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Carries out commands of other services once. The answer is committed with the transfers; a repeated command id gets
 * the first answer, whatever it now contains.
 */
@Service
public class PostingCommands {

    private static final TypeReference<TreeMap<UUID, String>> FAILURES = new TypeReference<>() {};

    private final LedgerWriter writer;
    private final Desk desk;
    private final JdbcClient jdbc;
    private final OutboxTable outbox;
    private final OutboxRelay relay;
    private final MessageFormat format;
    private final TransactionTemplate transaction;
    private final JsonMapper json;
    private final Clock clock;

    PostingCommands(
            LedgerWriter writer,
            Desk desk,
            JdbcClient jdbc,
            OutboxTable outbox,
            OutboxRelay relay,
            MessageFormat format,
            TransactionTemplate transaction,
            JsonMapper json,
            Clock clock) {
        this.writer = writer;
        this.desk = desk;
        this.jdbc = jdbc;
        this.outbox = outbox;
        this.relay = relay;
        this.format = format;
        this.transaction = transaction;
        this.json = json;
        this.clock = clock;
    }

    /**
     * @param batch null for a command that is no batch; it is answered with MALFORMED_TRANSFER under its own id
     * @param answer makes the answer out of why each transfer was refused, and when this was decided; nothing refused:
     *     all are in the ledger, booked at that moment
     */
    public record Command(
            UUID id,
            @Nullable Batch batch,
            @Nullable String traceParent,
            BiFunction<Map<UUID, String>, Instant, Event> answer) {}

    private record Decision(Map<UUID, String> failures, Instant at) {}

    /**
     * Carries out the commands in their order, many in one group.
     *
     * @return what went wrong with a command that can never be carried out, by its id; empty when all were answered
     * @throws LedgerUnavailable when some were not carried out and all must be repeated later
     */
    public Map<UUID, Throwable> carryOut(List<Command> commands) {
        Map<UUID, Decision> first = firstAnswers(commands);
        Map<UUID, CompletableFuture<List<TransferResult>>> underWay = new HashMap<>();
        List<EventMessage> again = new ArrayList<>();
        List<Command> repeatedHere = new ArrayList<>();
        for (Command command : commands) {
            Decision answered = first.get(command.id());
            if (answered != null) {
                again.add(message(command, answered));
            } else if (underWay.containsKey(command.id())) {
                repeatedHere.add(command);
            } else if (command.batch() == null) {
                first.put(command.id(), refuse(command));
            } else {
                Request.Posting posting = new Request.Posting(
                        command.batch(), (results, at) -> answer(command, new Decision(failures(results), at)));
                writer.submitPatiently(posting);
                underWay.put(command.id(), posting.future());
            }
        }
        Map<UUID, Throwable> impossible = new HashMap<>();
        underWay.forEach((id, future) -> {
            try {
                desk.await(future);
            } catch (LedgerUnavailable e) {
                throw e;
            } catch (RuntimeException e) {
                impossible.put(id, e);
            }
        });
        publish(again);
        if (!repeatedHere.isEmpty()) {
            impossible.putAll(carryOut(repeatedHere));
        }
        return impossible;
    }

    private Map<UUID, Decision> firstAnswers(List<Command> commands) {
        Map<UUID, Decision> answers = new HashMap<>();
        jdbc.sql("select command_id, failures, decided_at from ledger_command where command_id = any(:ids)")
                .param("ids", commands.stream().map(Command::id).toArray(UUID[]::new))
                .query((row, n) -> answers.put(
                        row.getObject("command_id", UUID.class),
                        new Decision(
                                json.readValue(row.getString("failures"), FAILURES),
                                row.getTimestamp("decided_at").toInstant())))
                .list();
        return answers;
    }

    private Decision refuse(Command command) {
        Map<UUID, String> failures = Map.of(command.id(), ResultCode.MALFORMED_TRANSFER.name());
        Decision decision = new Decision(failures, clock.instant());
        CommandAnswer answer = answer(command, decision);
        transaction.executeWithoutResult(status -> {
            jdbc.sql("""
                insert into ledger_command (command_id, failures, decided_at) values (:id, :failures::jsonb, :now)
                on conflict do nothing\
                """)
                    .param("id", command.id())
                    .param("failures", answer.failures())
                    .param("now", Timestamp.from(decision.at()))
                    .update();
            outbox.append(answer.event());
        });
        relay.wake();
        return decision;
    }

    private void publish(List<EventMessage> again) {
        if (!again.isEmpty()) {
            transaction.executeWithoutResult(status -> outbox.appendAll(again));
            relay.wake();
        }
    }

    private CommandAnswer answer(Command command, Decision decision) {
        return new CommandAnswer(
                command.id(), json.writeValueAsString(decision.failures()), message(command, decision));
    }

    private EventMessage message(Command command, Decision decision) {
        return format.toMessage(command.answer().apply(decision.failures(), decision.at()), command.traceParent());
    }

    private static Map<UUID, String> failures(List<TransferResult> results) {
        Map<UUID, String> failures = new TreeMap<>();
        results.stream()
                .filter(result -> !result.isPosted())
                .forEach(result ->
                        failures.put(result.transferId(), result.code().name()));
        return failures;
    }
}
