package bank.qiao.risk.decisions.web;

import bank.qiao.risk.decisions.Decision;
import bank.qiao.risk.decisions.Decisions;
import bank.qiao.web.paging.Page;
import bank.qiao.web.paging.PageRequest;
import bank.qiao.web.security.StaffCaller;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Staff look at decisions and replay them. */
@RestController
@RequestMapping("/admin/v1/decisions")
@PreAuthorize("hasAnyRole('RISK', 'AUDITOR')")
class DecisionController {

    private final Decisions decisions;

    DecisionController(Decisions decisions) {
        this.decisions = decisions;
    }

    @GetMapping
    Page<DecisionResponse> list(@RequestParam UUID customerId, PageRequest page, StaffCaller caller) {
        return Page.of(
                decisions.of(customerId, page.cursor(), page.rowsToRead(), caller.username()),
                page.limit(),
                DecisionResponse::of,
                (Decision decision) -> decision.id().toString());
    }

    @GetMapping("/{id}")
    DecisionDetailResponse read(@PathVariable UUID id, StaffCaller caller) {
        return DecisionDetailResponse.of(decisions.read(id, caller.username()));
    }

    @PostMapping("/{id}/replay")
    ResponseEntity<ReplayResponse> replay(@PathVariable UUID id, StaffCaller caller) {
        return ResponseEntity.ok(ReplayResponse.of(decisions.replay(id, caller.username())));
    }
}
