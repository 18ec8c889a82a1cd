package bank.qiao.risk.scorecards.web;

import bank.qiao.risk.scorecards.Scorecards;
import bank.qiao.web.paging.Page;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Staff look at the scorecards. */
@RestController
@PreAuthorize("hasAnyRole('RISK', 'AUDITOR')")
class ScorecardController {

    private final Scorecards scorecards;

    ScorecardController(Scorecards scorecards) {
        this.scorecards = scorecards;
    }

    /** A handful of versions: one page is enough. */
    @GetMapping("/admin/v1/scorecards")
    Page<ScorecardResponse> list() {
        return new Page<>(scorecards.all().stream().map(ScorecardResponse::of).toList(), null);
    }
}
