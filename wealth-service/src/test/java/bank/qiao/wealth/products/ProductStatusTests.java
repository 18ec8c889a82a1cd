package bank.qiao.wealth.products;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ProductStatusTests {

    @Test
    void aProductIsReviewedBeforeItIsSoldAndNeverComesBackOnceClosed() {
        List<String> legal = new ArrayList<>();
        for (ProductStatus from : ProductStatus.values()) {
            for (ProductStatus to : ProductStatus.values()) {
                if (from.canBecome(to)) {
                    legal.add(from + " to " + to);
                }
            }
        }

        assertThat(legal)
                .containsExactly(
                        "DRAFT to REVIEW",
                        "REVIEW to DRAFT",
                        "REVIEW to ON_SALE",
                        "ON_SALE to PAUSED",
                        "ON_SALE to CLOSED",
                        "PAUSED to ON_SALE",
                        "PAUSED to CLOSED");
    }
}
