package bank.qiao.loan.creditline;

import bank.qiao.contracts.loan.v1.CreditLineChanged;
import bank.qiao.loan.invitations.Invitations;
import bank.qiao.money.Money;
import bank.qiao.money.Rate;
import bank.qiao.service.audit.AuditTrail;
import bank.qiao.service.outbox.Events;
import bank.qiao.web.problem.CommonError;
import bank.qiao.web.problem.Refusal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The customers' lines. Headroom is decided under the row lock, so concurrent drawdowns can't exceed it. */
@Service
public class CreditLines {

    private static final int DAYS_IN_YEAR = 365;

    private final CreditLineRepository lines;
    private final CreditApplicationRepository applications;
    private final Invitations invitations;
    private final Events events;
    private final AuditTrail audit;
    private final CreditLineSettings settings;
    private final Clock clock;

    CreditLines(
            CreditLineRepository lines,
            CreditApplicationRepository applications,
            Invitations invitations,
            Events events,
            AuditTrail audit,
            CreditLineSettings settings,
            Clock clock) {
        this.lines = lines;
        this.applications = applications;
        this.invitations = invitations;
        this.events = events;
        this.audit = audit;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * As the customer sees it; the look is recorded (domain rule 9).
     *
     * @throws Refusal NOT_FOUND for everybody who isn't invited
     */
    @Transactional
    public CreditLineView forStaff(UUID customerId, Locale locale, String staff) {
        CreditLineView view = view(customerId, locale);
        audit.record(staff, "CREDIT_LINE_VIEWED", "customer:" + customerId, "view of a credit line");
        return view;
    }

    /** @throws Refusal NOT_FOUND for everybody who isn't invited */
    @Transactional(readOnly = true)
    public CreditLineView view(UUID customerId, Locale locale) {
        Optional<CreditLine> line = lines.findById(customerId);
        Optional<CreditApplication> last = applications.findFirstByCustomerIdOrderByIdDesc(customerId);
        List<ReasonView> reasons = last.map(application -> ReasonView.of(application.reasons(), locale))
                .orElse(List.of());
        if (line.isPresent()) {
            return view(line.get(), reasons);
        }
        if (!invitations.isInvited(customerId)) {
            throw new Refusal(CommonError.NOT_FOUND);
        }
        CreditLineStatus status = last.map(CreditApplication::status)
                .map(application -> switch (application) {
                    case PENDING -> CreditLineStatus.APPLYING;
                    case DECLINED -> CreditLineStatus.DECLINED;
                    case APPROVED -> CreditLineStatus.INVITED;
                })
                .orElse(CreditLineStatus.INVITED);
        return CreditLineView.withoutLine(status, reasons);
    }

    /**
     * What a drawdown of {@code principal} would be agreed on; a look only, the headroom is decided by {@link #reserve}.
     *
     * @throws Refusal NOT_FOUND when not invited, CREDIT_LINE_NOT_ACTIVE, LIMIT_EXCEEDED
     */
    @Transactional(readOnly = true)
    public LineTerms terms(UUID customerId, Money principal) {
        CreditLine line = lines.findById(customerId).orElseThrow(() -> withoutLine(customerId));
        LocalDate today = LocalDate.now(clock);
        line.requireHeadroom(principal, today);
        return terms(line, today);
    }

    /**
     * Takes {@code amount} out of the headroom, in the caller's transaction; the row stays locked until it ends.
     *
     * @param repaymentDay becomes the day of all the customer's loans when they have none yet
     * @throws Refusal as {@link #terms}
     */
    @Transactional
    public void reserve(UUID customerId, Money amount, int repaymentDay) {
        CreditLine line = lines.lock(customerId).orElseThrow(() -> withoutLine(customerId));
        line.reserve(amount, repaymentDay, LocalDate.now(clock));
        publish(line);
    }

    /** Makes {@code amount} available again, in the caller's transaction. */
    @Transactional
    public void release(UUID customerId, Money amount) {
        CreditLine line = locked(customerId);
        line.release(amount);
        publish(line);
    }

    /** The customer has no loan left that fixes the repayment day. */
    @Transactional
    public void forgetRepaymentDay(UUID customerId) {
        locked(customerId).forgetRepaymentDay();
    }

    /** Locks the line before anything else of the customer, so that all transactions lock in one order. */
    @Transactional
    public void lock(UUID customerId) {
        locked(customerId);
    }

    void open(UUID customerId, Money limit, Rate dailyRate, String grade) {
        if (!settings.allows(limit)) {
            throw new IllegalArgumentException("no line may have the limit " + limit);
        }
        LocalDate validUntil = LocalDate.now(clock).plus(settings.validity());
        CreditLine line = lines.lock(customerId)
                .map(known -> {
                    known.grant(limit, dailyRate, grade, validUntil);
                    return known;
                })
                .orElseGet(() ->
                        lines.save(new CreditLine(customerId, limit, dailyRate, grade, validUntil, clock.instant())));
        publish(line);
    }

    void refuseWhenOpen(UUID customerId) {
        lines.findById(customerId)
                .filter(line -> line.statusOn(LocalDate.now(clock)) != CreditLineStatus.EXPIRED)
                .ifPresent(line -> {
                    throw new Refusal(CreditLineError.CREDIT_LINE_EXISTS);
                });
    }

    private CreditLine locked(UUID customerId) {
        return lines.lock(customerId)
                .orElseThrow(() -> new IllegalStateException("customer " + customerId + " has no line"));
    }

    private Refusal withoutLine(UUID customerId) {
        return invitations.isInvited(customerId)
                ? new Refusal(CreditLineError.CREDIT_LINE_NOT_ACTIVE)
                : new Refusal(CommonError.NOT_FOUND);
    }

    private CreditLineView view(CreditLine line, List<ReasonView> reasons) {
        return new CreditLineView(
                line.statusOn(LocalDate.now(clock)),
                line.limit(),
                line.available(),
                line.used(),
                line.dailyRate(),
                line.dailyRate().times(DAYS_IN_YEAR),
                line.validUntil(),
                reasons);
    }

    private static LineTerms terms(CreditLine line, LocalDate today) {
        Integer day = line.repaymentDay();
        return new LineTerms(
                line.limit(),
                line.available(),
                line.dailyRate(),
                line.grade(),
                line.validUntil(),
                day == null ? today.getDayOfMonth() : day);
    }

    private void publish(CreditLine line) {
        events.publish(new CreditLineChanged(
                line.customerId(),
                line.statusOn(LocalDate.now(clock)).name(),
                line.limit().fen(),
                line.used().fen(),
                clock.instant()));
    }
}
