package bank.qiao.account.journals;

import bank.qiao.account.ledger.AccountCode;
import bank.qiao.account.ledger.Batch;
import bank.qiao.account.ledger.Ledger;
import bank.qiao.account.ledger.ResultCode;
import bank.qiao.account.ledger.Transfer;
import bank.qiao.account.ledger.TransferResult;
import bank.qiao.money.Money;
import bank.qiao.service.approvals.Approvals;
import bank.qiao.service.approvals.ApprovedChange;
import bank.qiao.service.tasks.DurableTasks;
import bank.qiao.web.problem.CommonError;
import bank.qiao.web.problem.Refusal;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** Postings by hand; the approval writes them down, a durable task posts them, once by the ids of their lines. */
@Service
public class Journals {

    public static final int MOST_LINES = 20;
    static final String KIND = "LEDGER_JOURNAL";
    private static final String CODE = "MANUAL_JOURNAL";
    private static final String SUBJECT = "subject";
    private static final String REASON = "reason";

    private final JournalStore journals;
    private final Ledger ledger;
    private final Approvals approvals;
    private final DurableTasks tasks;
    private final ObjectProvider<OneTimeTask<JournalStep>> task;
    private final ApplicationEventPublisher insideService;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Journals(
            JournalStore journals,
            Ledger ledger,
            Approvals approvals,
            DurableTasks tasks,
            @Qualifier("journalStepTask") ObjectProvider<OneTimeTask<JournalStep>> task,
            ApplicationEventPublisher insideService,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.journals = journals;
        this.ledger = ledger;
        this.approvals = approvals;
        this.tasks = tasks;
        this.task = task;
        this.insideService = insideService;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    /** What the durable task carries. */
    record JournalStep(UUID journalId) {}

    /**
     * Asks for a journal.
     *
     * @param lines 1 to {@link #MOST_LINES}
     * @param subject what it mends, for example {@code break:<id>}; null for none
     * @return the approval id, which will be the journal's
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public UUID ask(List<JournalLine> lines, String reason, @Nullable String subject, String maker) {
        if (lines.isEmpty() || lines.size() > MOST_LINES) {
            throw Refusal.invalidField("lines", "OUT_OF_RANGE");
        }
        Map<String, String> after = new LinkedHashMap<>();
        after.put(REASON, reason);
        if (subject != null) {
            after.put(SUBJECT, subject);
        }
        for (int i = 0; i < lines.size(); i++) {
            JournalLine line = lines.get(i);
            if (line.debit().equals(line.credit())) {
                throw Refusal.invalidField("lines[" + i + "]", "WRONG_FORM");
            }
            after.put(
                    "line" + i,
                    line.debit() + " " + line.credit() + " " + line.amount().amount());
        }
        return approvals.request(KIND, subject == null ? "ledger" : subject, Map.of(), after, reason, maker);
    }

    /** @throws Refusal NOT_FOUND */
    @Transactional(readOnly = true)
    public Journal find(UUID id) {
        return journals.find(id).orElseThrow(() -> new Refusal(CommonError.NOT_FOUND));
    }

    /** Newest first. */
    @Transactional(readOnly = true)
    public List<Journal> page(@Nullable UUID before, int rows) {
        return journals.page(before, rows);
    }

    void order(UUID id, Map<String, String> after, String maker, String checker) {
        List<JournalLine> lines = new ArrayList<>();
        for (String line = after.get("line0"); line != null; line = after.get("line" + lines.size())) {
            String[] parts = line.split(" ", -1);
            lines.add(new JournalLine(parts[0], parts[1], Money.parse(parts[2], "CNY")));
        }
        String reason = Objects.requireNonNull(after.get(REASON));
        journals.insert(id, lines, reason, after.get(SUBJECT), clock.instant(), maker, checker);
        tasks.runAfterCommit(task.getObject().instance(id.toString(), new JournalStep(id)));
    }

    /** Runs outside any transaction. */
    void post(UUID id) {
        Journal journal = find(id);
        if (journal.status() != JournalStatus.ORDERED) {
            return;
        }
        List<Transfer> transfers = new ArrayList<>();
        for (JournalLine line : journal.lines()) {
            UUID transferId =
                    UUID.nameUUIDFromBytes(("journal:" + id + "/" + transfers.size()).getBytes(StandardCharsets.UTF_8));
            transfers.add(Transfer.post(
                    transferId, new AccountCode(line.debit()), new AccountCode(line.credit()), line.amount(), CODE));
        }
        Optional<ResultCode> refused = ledger.post(new Batch("journal:" + id, true, transfers)).stream()
                .map(TransferResult::code)
                .filter(code -> !code.isPosted() && code != ResultCode.LINKED_FAILED)
                .findFirst();
        transaction.executeWithoutResult(status -> {
            JournalStatus end = refused.isPresent() ? JournalStatus.REFUSED : JournalStatus.POSTED;
            boolean ended = journals.end(id, end, refused.map(ResultCode::name).orElse(null), clock.instant());
            String subject = journal.subject();
            if (ended && end == JournalStatus.POSTED && subject != null) {
                insideService.publishEvent(new JournalPosted(id, subject));
            }
        });
    }

    /** What happens when a checker approves. */
    @Configuration(proxyBeanMethods = false)
    static class Wiring {

        @Bean
        OneTimeTask<JournalStep> journalStepTask(ObjectProvider<Journals> journals) {
            return Tasks.oneTime("journal-step", JournalStep.class)
                    .onFailure(new FailureHandler.ExponentialBackoffFailureHandler<>(Duration.ofSeconds(1), 1.5))
                    .execute((instance, context) ->
                            journals.getObject().post(instance.getData().journalId()));
        }

        @Bean
        ApprovedChange ledgerJournal(Journals journals) {
            return new ApprovedChange() {
                @Override
                public String kind() {
                    return KIND;
                }

                @Override
                public void apply(UUID approvalId, Map<String, String> after, String maker, String checker) {
                    journals.order(approvalId, after, maker, checker);
                }
            };
        }
    }
}
