package bank.qiao.wealth.bank;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A customer with the app in their hand. */
public record CustomerOfTests(UUID customerId, UUID accountId, Rest rest) {

    private static final List<String> BOLD =
            List.of("business", "over-50", "over-5", "derivatives", "over-3", "over-20", "buy");
    private static final List<String> CAUTIOUS =
            List.of("none", "under-10", "none", "deposits", "any-time", "none", "sell-all");

    /** Gets the highest level, C5. */
    public CustomerOfTests bold() {
        return withAnswers(BOLD);
    }

    /** Gets the lowest level, C1. */
    public CustomerOfTests cautious() {
        return withAnswers(CAUTIOUS);
    }

    private CustomerOfTests withAnswers(List<String> options) {
        assertThat(rest.put("/api/v1/me/risk-profile", Map.of("answers", options))
                        .status())
                .isEqualTo(200);
        return this;
    }

    public Rest.Answer subscribe(String productCode, String amount) {
        return rest.post(
                "/api/v1/orders",
                Map.of("productCode", productCode, "side", "SUBSCRIBE", "amount", Rest.money(amount)));
    }

    public Rest.Answer redeem(String productCode, String units, String speed) {
        return rest.post(
                "/api/v1/orders", Map.of("productCode", productCode, "side", "REDEEM", "units", units, "speed", speed));
    }

    /** The order once nothing moves by itself any more. */
    public JsonNode settled(Rest.Answer placed) {
        assertThat(placed.status()).as(placed.text()).isEqualTo(202);
        return rest.get("/api/v1/orders/" + placed.text("orderId") + "?waitSeconds=20")
                .body();
    }

    public String statusOf(String orderId) {
        return rest.get("/api/v1/orders/" + orderId + "?waitSeconds=20").text("status");
    }

    /** Null when they never held it. */
    public @Nullable JsonNode holding(String productCode) {
        for (JsonNode item : rest.get("/api/v1/holdings").body().required("items")) {
            if (productCode.equals(item.required("productCode").asString())) {
                return item;
            }
        }
        return null;
    }

    public String units(String productCode) {
        JsonNode holding = holding(productCode);
        return holding == null ? "0.00" : holding.required("units").asString();
    }

    public String availableUnits(String productCode) {
        return Objects.requireNonNull(holding(productCode))
                .required("availableUnits")
                .asString();
    }
}
