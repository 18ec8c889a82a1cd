package bank.qiao.loan;

import bank.qiao.contracts.account.v1.PostTransfers;
import bank.qiao.contracts.account.v1.TransferInstruction;
import bank.qiao.contracts.account.v1.TransfersPosted;
import bank.qiao.contracts.account.v1.TransfersRejected;
import bank.qiao.service.inbox.EventHandler;
import bank.qiao.service.outbox.Events;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.boot.test.context.TestComponent;

/** Plays account-service's ledger over Kafka: balances by address, all or none, a repeated command changes nothing. */
@TestComponent
public class PlayedLedger implements EventHandler<PostTransfers> {

    private final Events events;
    private final Map<String, Long> balances = new HashMap<>();
    private final Set<UUID> done = new HashSet<>();
    private final Set<String> silentFor = new HashSet<>();
    private final Set<String> refused = new HashSet<>();
    private final List<PostTransfers> commands = new CopyOnWriteArrayList<>();

    PlayedLedger(Events events) {
        this.events = events;
    }

    @Override
    public Class<PostTransfers> eventType() {
        return PostTransfers.class;
    }

    @Override
    public synchronized void handle(PostTransfers command) {
        commands.add(command);
        if (command.transfers().stream().anyMatch(this::isSilentFor)) {
            return;
        }
        Instant now = Instant.now();
        if (command.transfers().stream().anyMatch(transfer -> refused.contains(credit(transfer)))) {
            events.publish(rejection(command, "ACCOUNT_CLOSED", now));
            return;
        }
        if (!done.contains(command.commandId()) && !canPost(command)) {
            events.publish(rejection(command, "EXCEEDS_CREDITS", now));
            return;
        }
        if (done.add(command.commandId())) {
            command.transfers().forEach(transfer -> {
                balances.merge(debit(transfer), -transfer.amountFen(), Long::sum);
                balances.merge(credit(transfer), transfer.amountFen(), Long::sum);
            });
        }
        events.publish(new TransfersPosted(
                command.commandId(), command.requester(), command.aggregate(), command.businessReference(), now));
    }

    private static TransfersRejected rejection(PostTransfers command, String code, Instant at) {
        return new TransfersRejected(
                command.commandId(),
                command.requester(),
                command.aggregate(),
                command.businessReference(),
                List.of(
                        new TransfersRejected.Failure(UUID.randomUUID(), "LINKED_FAILED"),
                        new TransfersRejected.Failure(UUID.randomUUID(), code)),
                at);
    }

    /** Nothing can be credited to this account. */
    public synchronized void refuse(UUID accountId) {
        refused.add("customer:" + accountId);
    }

    /** Credit less debit, in fen. */
    public synchronized long balance(String address) {
        return balances.getOrDefault(address, 0L);
    }

    public synchronized void topUp(UUID accountId, long fen) {
        balances.merge("customer:" + accountId, fen, Long::sum);
    }

    /** From now on commands on this account get no answer, or get one again. */
    public synchronized void silentFor(UUID accountId, boolean silent) {
        if (silent) {
            silentFor.add("customer:" + accountId);
        } else {
            silentFor.remove("customer:" + accountId);
        }
    }

    public List<PostTransfers> commandsFor(String aggregate) {
        return commands.stream()
                .filter(command -> command.aggregate().equals(aggregate))
                .toList();
    }

    private boolean canPost(PostTransfers command) {
        Map<String, Long> needed = new HashMap<>();
        for (TransferInstruction transfer : command.transfers()) {
            needed.merge(debit(transfer), transfer.amountFen(), Long::sum);
        }
        return needed.entrySet().stream()
                .filter(entry -> entry.getKey().startsWith("customer:"))
                .allMatch(entry -> balances.getOrDefault(entry.getKey(), 0L) >= entry.getValue());
    }

    private boolean isSilentFor(TransferInstruction transfer) {
        return silentFor.contains(debit(transfer)) || silentFor.contains(credit(transfer));
    }

    private static String debit(TransferInstruction transfer) {
        return Objects.requireNonNull(transfer.debit()).value();
    }

    private static String credit(TransferInstruction transfer) {
        return Objects.requireNonNull(transfer.credit()).value();
    }
}
