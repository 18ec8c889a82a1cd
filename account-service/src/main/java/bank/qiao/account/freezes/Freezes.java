package bank.qiao.account.freezes;

import bank.qiao.account.accounts.AccountError;
import bank.qiao.account.accounts.AccountOwner;
import bank.qiao.account.accounts.AccountStatus;
import bank.qiao.account.accounts.Accounts;
import bank.qiao.money.Money;
import bank.qiao.service.approvals.Approvals;
import bank.qiao.service.approvals.ApprovedChange;
import bank.qiao.web.problem.CommonError;
import bank.qiao.web.problem.Refusal;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Freezes as staff ask for them and see them; each takes effect when a checker has approved it. */
@Service
public class Freezes {

    static final String FREEZE = "ACCOUNT_FREEZE";
    static final String UNFREEZE = "ACCOUNT_UNFREEZE";

    private final FreezeStore freezes;
    private final FreezeSteps steps;
    private final Accounts accounts;
    private final Approvals approvals;
    private final Clock clock;

    Freezes(FreezeStore freezes, FreezeSteps steps, Accounts accounts, Approvals approvals, Clock clock) {
        this.freezes = freezes;
        this.steps = steps;
        this.accounts = accounts;
        this.approvals = approvals;
        this.clock = clock;
    }

    /**
     * Asks for a freeze.
     *
     * @return the approval id, which will be the freeze's
     * @throws Refusal NOT_FOUND, ACCOUNT_CLOSED
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public UUID askForFreeze(FreezeRequest request, String maker) {
        if ((request.kind() == FreezeKind.AMOUNT) != (request.amount() != null)) {
            throw Refusal.invalidField("amount", "WRONG_FORM");
        }
        AccountOwner account = accounts.byId(request.accountId()).orElseThrow(() -> new Refusal(CommonError.NOT_FOUND));
        if (account.status() == AccountStatus.CLOSED) {
            throw new Refusal(AccountError.ACCOUNT_CLOSED);
        }
        Map<String, String> after = new LinkedHashMap<>();
        after.put("accountId", request.accountId().toString());
        after.put("kind", request.kind().name());
        after.put("cause", request.cause().name());
        after.put("reason", request.reason());
        put(after, "amount", request.amount() == null ? null : request.amount().amount());
        put(after, "document", request.document());
        return approvals.request(
                FREEZE,
                "account:" + request.accountId(),
                Map.of("status", account.status().name()),
                after,
                request.reason(),
                maker);
    }

    /**
     * Asks for the end of a freeze.
     *
     * @return the approval id
     * @throws Refusal NOT_FOUND, FREEZE_NOT_ACTIVE
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public UUID askForUnfreeze(UUID freezeId, String reason, String maker) {
        Freeze freeze = find(freezeId);
        if (freeze.status() != FreezeStatus.ACTIVE) {
            throw new Refusal(FreezeError.FREEZE_NOT_ACTIVE, freeze.status());
        }
        return approvals.request(
                UNFREEZE,
                "account:" + freeze.accountId(),
                Map.of("status", freeze.status().name()),
                Map.of("freezeId", freezeId.toString(), "status", FreezeStatus.LIFTED.name()),
                reason,
                maker);
    }

    /** @throws Refusal NOT_FOUND */
    @Transactional(readOnly = true)
    public Freeze find(UUID freezeId) {
        return freezes.find(freezeId).orElseThrow(() -> new Refusal(CommonError.NOT_FOUND));
    }

    /** All of an account, the latest first. */
    @Transactional(readOnly = true)
    public List<Freeze> ofAccount(UUID accountId) {
        return freezes.ofAccount(accountId);
    }

    void order(UUID approvalId, Map<String, String> after, String maker, String checker) {
        String amount = after.get("amount");
        FreezeRequest request = new FreezeRequest(
                UUID.fromString(required(after, "accountId")),
                FreezeKind.valueOf(required(after, "kind")),
                FreezeCause.valueOf(required(after, "cause")),
                amount == null ? null : Money.parse(amount, "CNY"),
                required(after, "reason"),
                after.get("document"));
        freezes.insert(approvalId, request, maker, checker, clock.instant());
        steps.begin(approvalId, FreezeStatus.ORDERED);
    }

    void lift(Map<String, String> after) {
        UUID id = UUID.fromString(required(after, "freezeId"));
        if (!freezes.lift(id)) {
            throw new Refusal(FreezeError.FREEZE_NOT_ACTIVE, find(id).status());
        }
        steps.begin(id, FreezeStatus.LIFTING);
    }

    private static String required(Map<String, String> values, String name) {
        return Objects.requireNonNull(values.get(name), name);
    }

    private static void put(Map<String, String> values, String name, @Nullable String value) {
        if (value != null) {
            values.put(name, value);
        }
    }

    /** What happens when a checker approves. */
    @Configuration(proxyBeanMethods = false)
    static class Changes {

        @Bean
        ApprovedChange accountFreeze(Freezes freezes) {
            return new Change(FREEZE, freezes);
        }

        @Bean
        ApprovedChange accountUnfreeze(Freezes freezes) {
            return new Change(UNFREEZE, freezes);
        }

        private record Change(String kind, Freezes freezes) implements ApprovedChange {

            @Override
            public void apply(UUID approvalId, Map<String, String> after, String maker, String checker) {
                if (kind.equals(FREEZE)) {
                    freezes.order(approvalId, after, maker, checker);
                } else {
                    freezes.lift(after);
                }
            }
        }
    }
}
