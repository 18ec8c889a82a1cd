package bank.qiao.wealth.bank;

import bank.qiao.contracts.account.v1.LedgerAddress;
import bank.qiao.contracts.account.v1.PostTransfers;
import bank.qiao.contracts.account.v1.TransferInstruction;
import bank.qiao.contracts.account.v1.TransfersPosted;
import bank.qiao.contracts.account.v1.TransfersRejected;
import bank.qiao.contracts.account.v1.TransfersRejected.Failure;
import bank.qiao.money.Money;
import bank.qiao.service.controls.GeneralLedger;
import bank.qiao.service.inbox.EventHandler;
import bank.qiao.service.outbox.Events;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Plays account-service's ledger over the real Kafka: holds, posts and voids by the rules of the contract, refuses what
 * a customer does not have, and can be told to keep silent, to refuse, or to answer everything twice. Its balances at a
 * moment in the past are what the control totals compare with.
 */
public final class LedgerOfTests implements EventHandler<PostTransfers>, GeneralLedger {

    private static final Set<String> ASSETS = Set.of("general:FUND_REDEMPTION_CLEARING", "general:REDEMPTION_ADVANCE");

    private record Booked(LedgerAddress address, long fen, Instant at) {}

    private record Hold(LedgerAddress debit, LedgerAddress credit, long fen) {}

    private final Events events;
    private final Clock clock;
    private final Map<LedgerAddress, Long> posted = new HashMap<>();
    private final Map<UUID, Hold> holds = new HashMap<>();
    private final Set<UUID> transfers = new HashSet<>();
    private final Map<UUID, @Nullable Failure> answers = new HashMap<>();
    private final List<PostTransfers> unanswered = new ArrayList<>();
    private final Map<UUID, Instant> decidedAt = new HashMap<>();
    private final List<Booked> booked = new ArrayList<>();
    private final Set<LedgerAddress> refused = new HashSet<>();
    private Instant now = Instant.EPOCH;
    private boolean silent;
    private boolean twice;

    public LedgerOfTests(Events events, Clock clock) {
        this.events = events;
        this.clock = clock;
    }

    @Override
    public Class<PostTransfers> eventType() {
        return PostTransfers.class;
    }

    @Override
    public synchronized void handle(PostTransfers command) {
        if (silent) {
            unanswered.add(command);
            return;
        }
        if (!answers.containsKey(command.commandId())) {
            now = clock.instant();
            decidedAt.put(command.commandId(), now);
            answers.put(command.commandId(), post(command.transfers()));
        }
        for (int times = 0; times < (twice ? 2 : 1); times++) {
            answer(command);
        }
    }

    /** Money from nowhere: only tests can do that. */
    public synchronized void give(UUID accountId, Money amount) {
        add(LedgerAddress.customer(accountId), amount.fen());
        add(new LedgerAddress("general:CARD_CLEARING"), -amount.fen());
    }

    /** From now on nothing that touches the account is posted. */
    public synchronized void refuse(UUID accountId) {
        refused.add(LedgerAddress.customer(accountId));
    }

    public synchronized void accept(UUID accountId) {
        refused.remove(LedgerAddress.customer(accountId));
    }

    public synchronized void answerEverythingTwice(boolean nowTwice) {
        twice = nowTwice;
    }

    public synchronized void beSilent() {
        silent = true;
    }

    /** Commands that came meanwhile; {@link #handle} them in a transaction to answer. */
    public synchronized List<PostTransfers> speakAgain() {
        silent = false;
        List<PostTransfers> waiting = List.copyOf(unanswered);
        unanswered.clear();
        return waiting;
    }

    public synchronized Money balance(UUID accountId) {
        return Money.ofFen(posted.getOrDefault(LedgerAddress.customer(accountId), 0L));
    }

    /** Posted less held. */
    public synchronized Money available(UUID accountId) {
        LedgerAddress address = LedgerAddress.customer(accountId);
        long held = holds.values().stream()
                .filter(hold -> hold.debit().equals(address))
                .mapToLong(Hold::fen)
                .sum();
        return balance(accountId).minus(Money.ofFen(held));
    }

    /** Credits less debits. */
    public synchronized Money general(String address) {
        return Money.ofFen(posted.getOrDefault(new LedgerAddress("general:" + address), 0L));
    }

    /** Zero at any moment: what is taken from one account is put into another. */
    public synchronized Money trialBalance() {
        return Money.ofFen(posted.values().stream().mapToLong(Long::longValue).sum());
    }

    private @Nullable Failure post(List<TransferInstruction> all) {
        for (TransferInstruction transfer : all) {
            if (!transfers.add(transfer.transferId())) {
                continue;
            }
            String failure = post(transfer);
            if (failure != null) {
                return new Failure(transfer.transferId(), failure);
            }
        }
        return null;
    }

    private @Nullable String post(TransferInstruction transfer) {
        return switch (transfer.phase()) {
            case POST -> {
                String failure = refusal(transfer);
                if (failure == null) {
                    add(Objects.requireNonNull(transfer.debit()), -transfer.amountFen());
                    add(Objects.requireNonNull(transfer.credit()), transfer.amountFen());
                }
                yield failure;
            }
            case HOLD -> {
                String failure = refusal(transfer);
                if (failure == null) {
                    holds.put(
                            transfer.transferId(),
                            new Hold(
                                    Objects.requireNonNull(transfer.debit()),
                                    Objects.requireNonNull(transfer.credit()),
                                    transfer.amountFen()));
                }
                yield failure;
            }
            case POST_HOLD -> {
                Hold hold = holds.remove(Objects.requireNonNull(transfer.holdId()));
                if (hold == null || transfer.amountFen() > hold.fen()) {
                    yield "HOLD_NOT_FOUND";
                }
                add(hold.debit(), -transfer.amountFen());
                add(hold.credit(), transfer.amountFen());
                yield null;
            }
            case VOID_HOLD -> holds.remove(Objects.requireNonNull(transfer.holdId())) == null ? "HOLD_NOT_FOUND" : null;
        };
    }

    private @Nullable String refusal(TransferInstruction transfer) {
        LedgerAddress debit = Objects.requireNonNull(transfer.debit());
        LedgerAddress credit = Objects.requireNonNull(transfer.credit());
        if (refused.contains(debit) || refused.contains(credit)) {
            return "ACCOUNT_FROZEN";
        }
        if (!debit.value().startsWith("customer:")) {
            return null;
        }
        UUID account = UUID.fromString(debit.value().substring("customer:".length()));
        return available(account).fen() < transfer.amountFen() ? "EXCEEDS_CREDITS" : null;
    }

    private void answer(PostTransfers command) {
        Failure failure = answers.get(command.commandId());
        Instant decided = Objects.requireNonNull(decidedAt.get(command.commandId()));
        if (failure == null) {
            events.publish(new TransfersPosted(
                    command.commandId(),
                    command.requester(),
                    command.aggregate(),
                    command.businessReference(),
                    decided));
        } else {
            events.publish(new TransfersRejected(
                    command.commandId(),
                    command.requester(),
                    command.aggregate(),
                    command.businessReference(),
                    List.of(failure),
                    decided));
        }
    }

    /** A posting that no order knows of. */
    public synchronized void misbook(String debit, String credit, long fen, Instant at) {
        now = at;
        add(new LedgerAddress(debit), -fen);
        add(new LedgerAddress(credit), fen);
    }

    private void add(LedgerAddress address, long fen) {
        posted.merge(address, fen, Long::sum);
        booked.add(new Booked(address, fen, now));
    }

    @Override
    public synchronized Money balanceBefore(String account, Instant moment) {
        long credits = booked.stream()
                .filter(each ->
                        each.address().value().equals(account) && each.at().isBefore(moment))
                .mapToLong(Booked::fen)
                .sum();
        int slash = account.indexOf('/');
        return Money.ofFen(ASSETS.contains(slash < 0 ? account : account.substring(0, slash)) ? -credits : credits);
    }
}
