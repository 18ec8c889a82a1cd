package bank.qiao.account.ledger.messaging;

import bank.qiao.account.ledger.AccountCode;
import bank.qiao.account.ledger.Batch;
import bank.qiao.account.ledger.Transfer;
import bank.qiao.account.ledger.Transfer.Phase;
import bank.qiao.account.ledger.journal.PostingCommands;
import bank.qiao.account.ledger.journal.PostingCommands.Command;
import bank.qiao.contracts.Event;
import bank.qiao.contracts.account.v1.LedgerAddress;
import bank.qiao.contracts.account.v1.PostTransfers;
import bank.qiao.contracts.account.v1.TransferInstruction;
import bank.qiao.contracts.account.v1.TransfersPosted;
import bank.qiao.contracts.account.v1.TransfersRejected;
import bank.qiao.service.messages.ContractRegistry;
import bank.qiao.service.messages.MessageFormat;
import bank.qiao.service.messages.UnreadableMessageException;
import io.cloudevents.CloudEvent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.kafka.listener.BatchMessageListener;
import org.springframework.kafka.listener.ConsumerRecordRecoverer;

/**
 * Answers PostTransfers, as many at once as have arrived. Whatever is in a command, it gets an answer; what is no command
 * goes to the dead letters, and holds up nothing behind it.
 */
final class PostTransfersListener implements BatchMessageListener<String, byte[]> {

    static final String TOPIC = ContractRegistry.contractOf(PostTransfers.class).topic();
    private static final String TYPE =
            ContractRegistry.contractOf(PostTransfers.class).type();

    private final PostingCommands commands;
    private final MessageFormat format;
    private final ConsumerRecordRecoverer deadLetters;

    PostTransfersListener(PostingCommands commands, MessageFormat format, ConsumerRecordRecoverer deadLetters) {
        this.commands = commands;
        this.format = format;
        this.deadLetters = deadLetters;
    }

    @Override
    public void onMessage(List<ConsumerRecord<String, byte[]>> received) {
        List<Command> all = new ArrayList<>(received.size());
        Map<UUID, ConsumerRecord<String, byte[]>> byCommand = new HashMap<>();
        for (ConsumerRecord<String, byte[]> each : received) {
            try {
                CloudEvent message = format.toCloudEvent(each);
                if (TYPE.equals(message.getType())) {
                    Command command = commandOf(message);
                    all.add(command);
                    byCommand.put(command.id(), each);
                }
            } catch (UnreadableMessageException e) {
                deadLetters.accept(each, e);
            }
        }
        if (!all.isEmpty()) {
            commands.carryOut(all)
                    .forEach((id, reason) -> deadLetters.accept(
                            Objects.requireNonNull(byCommand.get(id)), new IllegalStateException(reason)));
        }
    }

    private Command commandOf(CloudEvent message) {
        PostTransfers command = format.toEvent(message, PostTransfers.class);
        // Types say that these are there; what came over the wire may not know.
        if (Objects.isNull(command.commandId()) || Objects.isNull(command.aggregate())) {
            throw new UnreadableMessageException("a command without id or aggregate", null);
        }
        return new Command(
                command.commandId(),
                batchOf(command),
                MessageFormat.traceParent(message),
                (failures, at) -> answer(command, failures, at));
    }

    private static Event answer(PostTransfers command, Map<UUID, String> failures, Instant at) {
        if (failures.isEmpty()) {
            return new TransfersPosted(
                    command.commandId(), command.requester(), command.aggregate(), command.businessReference(), at);
        }
        List<TransfersRejected.Failure> reasons = failures.entrySet().stream()
                .map(failure -> new TransfersRejected.Failure(failure.getKey(), failure.getValue()))
                .toList();
        return new TransfersRejected(
                command.commandId(),
                command.requester(),
                command.aggregate(),
                command.businessReference(),
                reasons,
                at);
    }

    /** Null for a command that is no batch: empty, too long, an id twice, a part missing. */
    private static @Nullable Batch batchOf(PostTransfers command) {
        try {
            List<Transfer> transfers = command.transfers().stream()
                    .map(PostTransfersListener::transferOf)
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
