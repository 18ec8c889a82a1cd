package bank.qiao.risk.velocity.web;

import bank.qiao.money.Money;
import bank.qiao.risk.velocity.VelocityRule;
import bank.qiao.risk.velocity.VelocityRules;
import bank.qiao.risk.velocity.VelocityVersion;
import bank.qiao.web.paging.Page;
import bank.qiao.web.problem.Refusal;
import bank.qiao.web.security.StaffCaller;
import bank.qiao.web.validation.PositiveMoney;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Staff look at the velocity rules and ask for others; a checker decides at /admin/v1/approvals. */
@RestController
@RequestMapping("/admin/v1/velocity-rules")
class VelocityRulesController {

    private final VelocityRules rules;

    VelocityRulesController(VelocityRules rules) {
        this.rules = rules;
    }

    /** @param effectiveFrom left out for as soon as approved */
    record ChangeRequest(
            @NotEmpty @Size(max = VelocityRules.MOST_RULES) List<@Valid @NotNull Rule> rules,
            @Nullable Instant effectiveFrom,
            @NotBlank @Size(max = 500) String reason) {}

    /**
     * @param window whole seconds, for example {@code PT10M}
     * @param most left out where only the number counts
     */
    record Rule(
            @NotNull @DurationMin(minutes = 1) @DurationMax(days = 31)
            Duration window,

            @Min(1) @Max(1_000) int mostPayments,
            @Nullable @PositiveMoney Money most) {}

    /** The answer while a checker has not decided. */
    record ApprovalPending(UUID approvalId, String status) {}

    /** A handful of versions: one page is enough. */
    @GetMapping
    @PreAuthorize("hasAnyRole('RISK', 'AUDITOR')")
    Page<VelocityVersion> list() {
        return new Page<>(rules.all(), null);
    }

    @PostMapping
    @PreAuthorize("hasRole('RISK')")
    ResponseEntity<ApprovalPending> request(@Valid @RequestBody ChangeRequest request, StaffCaller caller) {
        UUID approvalId = rules.request(wanted(request), request.effectiveFrom(), request.reason(), caller.username());
        return ResponseEntity.accepted()
                .location(URI.create("/admin/v1/approvals/" + approvalId))
                .body(new ApprovalPending(approvalId, "PENDING"));
    }

    private static List<VelocityRule> wanted(ChangeRequest request) {
        List<VelocityRule> wanted = new ArrayList<>();
        for (Rule rule : request.rules()) {
            if (rule.window().getNano() != 0) {
                throw Refusal.invalidField("rules[" + wanted.size() + "].window", "WRONG_FORM");
            }
            wanted.add(new VelocityRule(rule.window(), rule.mostPayments(), rule.most()));
        }
        return wanted;
    }
}
