package bank.qiao.account.businessday.web;

import bank.qiao.service.businessday.EndOfDayItems;
import bank.qiao.service.businessday.EndOfDayItems.SetAside;
import bank.qiao.service.businessday.EndOfDayRuns;
import bank.qiao.service.businessday.EndOfDayRuns.Run;
import bank.qiao.service.idempotency.IdempotentByNature;
import bank.qiao.web.paging.Page;
import bank.qiao.web.problem.CommonError;
import bank.qiao.web.problem.Refusal;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The end of day of this service for staff: runs, steps, what keeps a day open, items put aside. */
@RestController
@RequestMapping("/admin/v1/end-of-day")
class EndOfDayController {

    private static final String MAY_LOOK = "hasAnyRole('OPS_MAKER', 'OPS_CHECKER', 'FINANCE', 'AUDITOR', 'ADMIN')";

    private final EndOfDayRuns runs;
    private final EndOfDayItems items;

    EndOfDayController(EndOfDayRuns runs, EndOfDayItems items) {
        this.runs = runs;
        this.items = items;
    }

    /** Newest date first; the cursor is the date that the page before ended with. */
    @GetMapping("/runs")
    @PreAuthorize(MAY_LOOK)
    Page<Run> runs(
            @RequestParam(required = false) @Nullable LocalDate cursor,
            @RequestParam(defaultValue = "20") @Min(1) @Max(100) int limit) {
        List<Run> rows = runs.newest(cursor, limit + 1);
        return Page.of(rows, limit, Function.identity(), run -> run.date().toString());
    }

    @GetMapping("/runs/{date}")
    @PreAuthorize(MAY_LOOK)
    Run run(@PathVariable LocalDate date) {
        return runs.find(date).orElseThrow(() -> new Refusal(CommonError.NOT_FOUND));
    }

    /** Items that failed by themselves and wait for the next run of their step. */
    @GetMapping("/items")
    @PreAuthorize(MAY_LOOK)
    Page<SetAside> items() {
        return new Page<>(items.setAside(), null);
    }

    /** Tries what is open again at once; it is tried again by itself as well. */
    @PostMapping("/retry")
    @PreAuthorize("hasAnyRole('FINANCE', 'ADMIN')")
    @IdempotentByNature("a run that is under way or has nothing to do is left alone")
    ResponseEntity<Void> retry() {
        runs.retry();
        return ResponseEntity.accepted().build();
    }
}
