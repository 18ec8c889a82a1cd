package bank.qiao.account.ledger.messaging;

import bank.qiao.account.ledger.AccountCode;
import bank.qiao.account.ledger.Batch;
import bank.qiao.account.ledger.PostingCommands;
import bank.qiao.account.ledger.ResultCode;
import bank.qiao.account.ledger.Transfer;
import bank.qiao.account.ledger.Transfer.Phase;
import bank.qiao.contracts.account.v1.LedgerAddress;
import bank.qiao.contracts.account.v1.PostTransfers;
import bank.qiao.contracts.account.v1.TransferInstruction;
import bank.qiao.contracts.account.v1.TransfersPosted;
import bank.qiao.contracts.account.v1.TransfersRejected;
import bank.qiao.service.inbox.EventHandler;
import bank.qiao.service.outbox.Events;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Answers PostTransfers. Whatever is in a command, it gets an answer: a message that nobody can handle would hold up
 * the ones behind it.
 */
@Component
class PostTransfersHandler implements EventHandler<PostTransfers> {

    private final PostingCommands commands;
    private final Events events;
    private final Clock clock;

    PostTransfersHandler(PostingCommands commands, Events events, Clock clock) {
        this.commands = commands;
        this.events = events;
        this.clock = clock;
    }

    @Override
    public Class<PostTransfers> eventType() {
        return PostTransfers.class;
    }

    @Override
    public void handle(PostTransfers command) {
        Batch batch = batchOf(command);
        Map<UUID, String> failures = batch == null
                ? commands.refuse(
                        command.commandId(), Map.of(command.commandId(), ResultCode.MALFORMED_TRANSFER.name()))
                : commands.post(command.commandId(), batch);
        Instant now = clock.instant();
        if (failures.isEmpty()) {
            events.publish(new TransfersPosted(
                    command.commandId(), command.requester(), command.aggregate(), command.businessReference(), now));
        } else {
            List<TransfersRejected.Failure> reasons = failures.entrySet().stream()
                    .map(failure -> new TransfersRejected.Failure(failure.getKey(), failure.getValue()))
                    .toList();
            events.publish(new TransfersRejected(
                    command.commandId(),
                    command.requester(),
                    command.aggregate(),
                    command.businessReference(),
                    reasons,
                    now));
        }
    }

    /** Null for a command that is no batch: empty, too long, an id twice, a part missing. */
    private static @Nullable Batch batchOf(PostTransfers command) {
        try {
            List<Transfer> transfers = command.transfers().stream()
                    .map(PostTransfersHandler::transferOf)
                    .toList();
            return new Batch(Objects.requireNonNull(command.businessReference()), true, transfers);
        } catch (IllegalArgumentException | NullPointerException e) {
            return null;
        }
    }

    private static Transfer transferOf(TransferInstruction instruction) {
        return new Transfer(
                Objects.requireNonNull(instruction.transferId()),
                phaseOf(instruction.phase()),
                codeOf(instruction.debit()),
                codeOf(instruction.credit()),
                instruction.amountFen(),
                Objects.requireNonNull(instruction.code()),
                instruction.holdId(),
                instruction.holdTimeout());
    }

    private static Phase phaseOf(TransferInstruction.Phase phase) {
        return switch (phase) {
            case POST -> Phase.POST;
            case HOLD -> Phase.HOLD;
            case POST_HOLD -> Phase.POST_HOLD;
            case VOID_HOLD -> Phase.VOID_HOLD;
        };
    }

    private static @Nullable AccountCode codeOf(@Nullable LedgerAddress address) {
        return address == null ? null : new AccountCode(address.value());
    }
}
