package bank.qiao.account.journals.web;

import bank.qiao.account.journals.Journal;
import bank.qiao.account.journals.JournalLine;
import bank.qiao.account.journals.Journals;
import bank.qiao.money.Money;
import bank.qiao.web.paging.Page;
import bank.qiao.web.paging.PageRequest;
import bank.qiao.web.security.StaffCaller;
import bank.qiao.web.validation.PositiveMoney;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Postings by hand: asked for by a maker, approved under /admin/v1/approvals. */
@RestController
@RequestMapping("/admin/v1/journals")
class JournalsController {

    private static final String MAY_LOOK = "hasAnyRole('OPS_MAKER', 'OPS_CHECKER', 'FINANCE', 'AUDITOR')";
    private static final String ACCOUNT = "general:[A-Z_]{1,64}(/[A-Za-z0-9_.-]{1,64})?|customer:[0-9a-f-]{36}";

    private final Journals journals;

    JournalsController(Journals journals) {
        this.journals = journals;
    }

    record JournalRequest(
            @NotEmpty @Size(max = Journals.MOST_LINES) List<@Valid @NotNull Line> lines,
            @NotBlank @Size(max = 500) String reason) {}

    record Line(
            @NotNull @Pattern(regexp = ACCOUNT) String debit,
            @NotNull @Pattern(regexp = ACCOUNT) String credit,
            @NotNull @PositiveMoney Money amount) {}

    record ApprovalTicket(UUID approvalId, String status) {}

    /** The journal has the id of its approval. */
    @PostMapping
    @PreAuthorize("hasAnyRole('OPS_MAKER', 'FINANCE')")
    ResponseEntity<ApprovalTicket> ask(@Valid @RequestBody JournalRequest request, StaffCaller staff) {
        List<JournalLine> lines = request.lines().stream()
                .map(line -> new JournalLine(line.debit(), line.credit(), line.amount()))
                .toList();
        UUID approvalId = journals.ask(lines, request.reason(), null, staff.username());
        return ResponseEntity.accepted()
                .location(URI.create("/admin/v1/approvals/" + approvalId))
                .body(new ApprovalTicket(approvalId, "PENDING"));
    }

    @GetMapping
    @PreAuthorize(MAY_LOOK)
    Page<Journal> list(PageRequest page) {
        return Page.of(
                journals.page(page.cursor(), page.rowsToRead()),
                page.limit(),
                Function.identity(),
                journal -> journal.id().toString());
    }

    @GetMapping("/{id}")
    @PreAuthorize(MAY_LOOK)
    Journal one(@PathVariable UUID id) {
        return journals.find(id);
    }
}
