package bank.qiao.identity.reviews;

import bank.qiao.identity.customers.CustomerId;
import bank.qiao.identity.customers.CustomerStatus;
import bank.qiao.identity.customers.Customers;
import bank.qiao.service.approvals.Approvals;
import bank.qiao.service.audit.AuditTrail;
import bank.qiao.web.identifiers.Ids;
import bank.qiao.web.paging.PageRequest;
import bank.qiao.web.problem.CommonError;
import bank.qiao.web.problem.Refusal;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The queue of customers whom staff must decide about: one proposes, another approves. */
@Service
public class Reviews {

    static final String KIND = "CUSTOMER_REVIEW";
    static final String REVIEW_ID = "reviewId";
    static final String OUTCOME = "outcome";

    private final ReviewTable reviews;
    private final Customers customers;
    private final Approvals approvals;
    private final AuditTrail audit;
    private final ApplicationEventPublisher insideService;
    private final Clock clock;

    Reviews(
            ReviewTable reviews,
            Customers customers,
            Approvals approvals,
            AuditTrail audit,
            ApplicationEventPublisher insideService,
            Clock clock) {
        this.reviews = reviews;
        this.customers = customers;
        this.approvals = approvals;
        this.audit = audit;
        this.insideService = insideService;
        this.clock = clock;
    }

    /** Queues a customer, in the transaction that moved them to MANUAL_REVIEW. */
    @Transactional(propagation = Propagation.MANDATORY)
    public UUID open(CustomerId customer, String cause) {
        UUID id = Ids.next();
        reviews.insert(id, customer.value(), cause, clock.instant());
        return id;
    }

    /** The review that is open for the customer, or a new one: there is one at most. */
    @Transactional(propagation = Propagation.MANDATORY)
    public UUID openOrFind(CustomerId customer, String cause) {
        customers.lockActive(customer);
        return reviews.openOf(customer.value()).orElseGet(() -> open(customer, cause));
    }

    /** Newest first, one row more than the page shows. */
    @Transactional(readOnly = true)
    public List<ReviewView> list(@Nullable ReviewStatus status, PageRequest page) {
        return reviews.list(status, page);
    }

    /**
     * Proposes a decision; it takes effect when a checker approves it.
     *
     * @return the approval id
     * @throws Refusal NOT_FOUND, REVIEW_ALREADY_DECIDED
     */
    @Transactional
    public UUID propose(UUID reviewId, ReviewOutcome outcome, String reason, String maker) {
        ReviewView review = lockOpen(reviewId);
        UUID approvalId = approvals.request(
                KIND,
                CustomerId.of(review.customerId()).asSubject(),
                Map.of(
                        "status",
                        customers
                                .profile(CustomerId.of(review.customerId()))
                                .status()
                                .name(),
                        "cause",
                        review.cause()),
                Map.of(REVIEW_ID, reviewId.toString(), OUTCOME, outcome.name()),
                reason,
                maker);
        reviews.proposed(reviewId, approvalId);
        audit.record(
                maker,
                "REVIEW_PROPOSED_" + outcome,
                CustomerId.of(review.customerId()).asSubject(),
                reason);
        return approvalId;
    }

    /** Carries an approved decision out. */
    @Transactional(propagation = Propagation.MANDATORY)
    void decide(UUID reviewId, ReviewOutcome outcome) {
        ReviewView review = lockOpen(reviewId);
        CustomerId customer = CustomerId.of(review.customerId());
        // A review about a single face or voice leaves a verified customer what they are.
        boolean aboutCustomer = customers.profile(customer).status() != CustomerStatus.VERIFIED;
        switch (outcome) {
            case VERIFY -> {
                if (aboutCustomer) {
                    customers.verified(customer, "manual review");
                }
                reviews.decided(reviewId, ReviewStatus.VERIFIED, clock.instant());
            }
            case REJECT -> {
                if (aboutCustomer) {
                    customers.rejected(customer, "manual review");
                }
                reviews.decided(reviewId, ReviewStatus.REJECTED, clock.instant());
            }
        }
        insideService.publishEvent(new ReviewDecided(reviewId, customer, outcome == ReviewOutcome.VERIFY));
    }

    private ReviewView lockOpen(UUID reviewId) {
        ReviewView review = reviews.lock(reviewId).orElseThrow(() -> new Refusal(CommonError.NOT_FOUND));
        if (review.status() != ReviewStatus.OPEN) {
            throw new Refusal(ReviewError.REVIEW_ALREADY_DECIDED);
        }
        return review;
    }
}
