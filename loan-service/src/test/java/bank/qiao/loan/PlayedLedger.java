package bank.qiao.loan;

import bank.qiao.contracts.account.v1.PostTransfers;
import bank.qiao.contracts.account.v1.TransferInstruction;
import bank.qiao.contracts.account.v1.TransfersPosted;
import bank.qiao.contracts.account.v1.TransfersRejected;
import bank.qiao.money.Money;
import bank.qiao.service.controls.GeneralLedger;
import bank.qiao.service.inbox.EventHandler;
import bank.qiao.service.outbox.Events;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.annotation.Primary;

/**
 * Plays account-service's ledger over Kafka: balances by address, all or none, a repeated command changes nothing. Its
 * balances at a moment in the past are what the control totals compare with.
 */
@TestComponent
@Primary
public class PlayedLedger implements EventHandler<PostTransfers>, GeneralLedger {

    private static final Set<String> ASSETS = Set.of("general:LOAN_PRINCIPAL");

    private record Booked(String address, long fen, Instant at) {}

    private final Events events;
    private final Map<String, Long> balances = new HashMap<>();
    private final Set<UUID> done = new HashSet<>();
    private final Set<String> silentFor = new HashSet<>();
    private final Set<String> refused = new HashSet<>();
    private final List<Booked> booked = new ArrayList<>();
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
                book(debit(transfer), -transfer.amountFen(), now);
                book(credit(transfer), transfer.amountFen(), now);
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

    @Override
    public synchronized Money balanceBefore(String account, Instant moment) {
        long credits = booked.stream()
                .filter(each -> each.address().equals(account) && each.at().isBefore(moment))
                .mapToLong(Booked::fen)
                .sum();
        return Money.ofFen(ASSETS.contains(account) ? -credits : credits);
    }

    /** A posting that no loan knows of. */
    public synchronized void misbook(String debit, String credit, long fen) {
        Instant now = Instant.now();
        book(debit, -fen, now);
        book(credit, fen, now);
    }

    private void book(String address, long fen, Instant at) {
        balances.merge(address, fen, Long::sum);
        booked.add(new Booked(address, fen, at));
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
