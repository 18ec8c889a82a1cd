package bank.qiao.account.reconciliation.web;

import bank.qiao.account.journals.JournalLine;
import bank.qiao.account.journals.Journals;
import bank.qiao.account.reconciliation.Break;
import bank.qiao.account.reconciliation.BreakStatus;
import bank.qiao.account.reconciliation.Reconciliation;
import bank.qiao.account.reconciliation.ReconciliationRun;
import bank.qiao.money.Money;
import bank.qiao.web.paging.Page;
import bank.qiao.web.paging.PageRequest;
import bank.qiao.web.security.StaffCaller;
import bank.qiao.web.validation.PositiveMoney;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Comparisons and cases; a case is mended by a journal, approved under /admin/v1/approvals. */
@RestController
class ReconciliationController {

    private static final String RUNS = "/admin/v1/reconciliation/runs";
    private static final String BREAKS = "/admin/v1/reconciliation/breaks";
    private static final String ALSO_BREAKS = "/admin/v1/reconciliation-breaks";
    private static final String MAY_LOOK = "hasAnyRole('OPS_MAKER', 'OPS_CHECKER', 'FINANCE', 'AUDITOR')";
    private static final String MAY_WORK = "hasAnyRole('OPS_MAKER', 'FINANCE')";
    private static final String ACCOUNT = "general:[A-Z_]{1,64}(/[A-Za-z0-9_.-]{1,64})?|customer:[0-9a-f-]{36}";

    private final Reconciliation reconciliation;

    ReconciliationController(Reconciliation reconciliation) {
        this.reconciliation = reconciliation;
    }

    record Assignment(@NotBlank @Size(max = 64) String owner) {}

    record Fix(
            @NotEmpty @Size(max = Journals.MOST_LINES) List<@Valid @NotNull Line> lines,
            @NotBlank @Size(max = 500) String reason) {}

    record Line(
            @NotNull @Pattern(regexp = ACCOUNT) String debit,
            @NotNull @Pattern(regexp = ACCOUNT) String credit,
            @NotNull @PositiveMoney Money amount) {}

    record ApprovalTicket(UUID approvalId, String status) {}

    /** Newest date first; the cursor is the date that the page before ended with. */
    @GetMapping(RUNS)
    @PreAuthorize(MAY_LOOK)
    Page<ReconciliationRun> runs(
            @RequestParam(required = false) @Nullable LocalDate cursor,
            @RequestParam(defaultValue = "20") @Min(1) @Max(100) int limit) {
        return Page.of(
                reconciliation.runs(cursor, limit + 1),
                limit,
                Function.identity(),
                run -> run.date().toString());
    }

    @GetMapping({BREAKS, ALSO_BREAKS})
    @PreAuthorize(MAY_LOOK)
    Page<Break> breaks(@RequestParam(required = false) @Nullable BreakStatus status, PageRequest page) {
        return Page.of(
                reconciliation.page(status, page.cursor(), page.rowsToRead()),
                page.limit(),
                Function.identity(),
                found -> found.id().toString());
    }

    @GetMapping({BREAKS + "/{id}", ALSO_BREAKS + "/{id}"})
    @PreAuthorize(MAY_LOOK)
    Break one(@PathVariable UUID id) {
        return reconciliation.find(id);
    }

    @PostMapping({BREAKS + "/{id}/assignment", ALSO_BREAKS + "/{id}/assignment"})
    @PreAuthorize(MAY_WORK)
    ResponseEntity<Break> assign(@PathVariable UUID id, @Valid @RequestBody Assignment assignment) {
        return ResponseEntity.ok(reconciliation.assign(id, assignment.owner()));
    }

    @PostMapping({BREAKS + "/{id}/fix", ALSO_BREAKS + "/{id}/fix"})
    @PreAuthorize(MAY_WORK)
    ResponseEntity<ApprovalTicket> fix(@PathVariable UUID id, @Valid @RequestBody Fix fix, StaffCaller staff) {
        List<JournalLine> lines = fix.lines().stream()
                .map(line -> new JournalLine(line.debit(), line.credit(), line.amount()))
                .toList();
        UUID approvalId = reconciliation.fix(id, lines, fix.reason(), staff.username());
        return ResponseEntity.accepted()
                .location(URI.create("/admin/v1/approvals/" + approvalId))
                .body(new ApprovalTicket(approvalId, "PENDING"));
    }
}
