package bank.qiao.account.reconciliation;

import bank.qiao.account.journals.JournalLine;
import bank.qiao.account.journals.JournalPosted;
import bank.qiao.account.journals.Journals;
import bank.qiao.account.reconciliation.OurEntries.Entry;
import bank.qiao.web.problem.CommonError;
import bank.qiao.web.problem.Refusal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** Compares the network's file with our entries, and keeps the cases until they are mended. */
@Service
public class Reconciliation {

    private static final String SUBJECT = "break:";

    private final NetworkFile.Source files;
    private final List<OurEntries> modules;
    private final BreakStore breaks;
    private final Journals journals;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Reconciliation(
            NetworkFile.Source files,
            List<OurEntries> modules,
            BreakStore breaks,
            Journals journals,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.files = files;
        this.modules = List.copyOf(modules);
        this.breaks = breaks;
        this.journals = journals;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    /**
     * Compares a date; again, it finds the same. Payments whose outcome was unknown end here when the file has them. Runs
     * outside any transaction.
     *
     * @return how many payments of ours are still open
     */
    public int compare(LocalDate date) {
        NetworkFile file = files.of(date);
        List<Entry> ours = new ArrayList<>();
        modules.forEach(module -> ours.addAll(module.of(date)));
        Comparison result = Comparison.of(ours, file.lines());
        for (UUID reference : result.moved()) {
            modules.forEach(module -> module.moved(reference));
        }
        transaction.executeWithoutResult(status -> {
            breaks.ran(date, file, result, clock.instant());
            breaks.keep(date, result.found(), clock.instant());
        });
        return result.stillOpen();
    }

    @Transactional(readOnly = true)
    public List<ReconciliationRun> runs(@Nullable LocalDate before, int rows) {
        return breaks.runs(before, rows);
    }

    /** Newest first. */
    @Transactional(readOnly = true)
    public List<Break> page(@Nullable BreakStatus status, @Nullable UUID before, int rows) {
        return breaks.page(status, before, rows);
    }

    /** @throws Refusal NOT_FOUND */
    @Transactional(readOnly = true)
    public Break find(UUID id) {
        return breaks.find(id).orElseThrow(() -> new Refusal(CommonError.NOT_FOUND));
    }

    /**
     * Gives the case to somebody; also to somebody else than before.
     *
     * @throws Refusal NOT_FOUND, BREAK_CLOSED
     */
    @Transactional
    public Break assign(UUID id, String owner) {
        Break found = open(id);
        breaks.change(id, BreakStatus.ASSIGNED, owner, found.journalId(), null);
        return find(id);
    }

    /**
     * Asks for the journal that mends the case; only its owner does.
     *
     * @return the approval id
     * @throws Refusal NOT_FOUND, BREAK_CLOSED, BREAK_NOT_OWNED
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public UUID fix(UUID id, List<JournalLine> lines, String reason, String maker) {
        Break found = open(id);
        if (!maker.equals(found.owner())) {
            throw new Refusal(ReconciliationError.BREAK_NOT_OWNED);
        }
        UUID approval = journals.ask(lines, reason, SUBJECT + id, maker);
        breaks.change(id, BreakStatus.FIXING, maker, approval, null);
        return approval;
    }

    @EventListener
    void mended(JournalPosted posted) {
        if (posted.subject().startsWith(SUBJECT)) {
            UUID id = UUID.fromString(posted.subject().substring(SUBJECT.length()));
            breaks.lock(id)
                    .filter(found -> !found.status().isFinal())
                    .ifPresent(found ->
                            breaks.change(id, BreakStatus.FIXED, found.owner(), posted.journalId(), clock.instant()));
        }
    }

    private Break open(UUID id) {
        Break found = breaks.lock(id).orElseThrow(() -> new Refusal(CommonError.NOT_FOUND));
        if (found.status().isFinal()) {
            throw new Refusal(ReconciliationError.BREAK_CLOSED);
        }
        return found;
    }
}
