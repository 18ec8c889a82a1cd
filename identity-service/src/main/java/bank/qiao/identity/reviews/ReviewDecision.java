package bank.qiao.identity.reviews;

import bank.qiao.service.approvals.ApprovedChange;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** An approved decision about a customer under review. */
@Component
class ReviewDecision implements ApprovedChange {

    private final Reviews reviews;

    ReviewDecision(Reviews reviews) {
        this.reviews = reviews;
    }

    @Override
    public String kind() {
        return Reviews.KIND;
    }

    @Override
    public void apply(UUID approvalId, Map<String, String> after, String maker, String checker) {
        reviews.decide(
                UUID.fromString(Objects.requireNonNull(after.get(Reviews.REVIEW_ID))),
                ReviewOutcome.valueOf(Objects.requireNonNull(after.get(Reviews.OUTCOME))));
    }
}
