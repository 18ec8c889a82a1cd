package bank.qiao.wealth.products;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import bank.qiao.contracts.approval.v1.ApprovalDecided;
import bank.qiao.testsupport.PostCoverage;
import bank.qiao.wealth.bank.BankOfTests;
import bank.qiao.wealth.bank.CustomerOfTests;
import bank.qiao.wealth.bank.Rest;
import bank.qiao.wealth.bank.WealthTest;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.JsonNode;

@SuppressWarnings("NullAway.Init") // Spring fills the fields
class ShelfIntegrationTests extends WealthTest {

    @Autowired
    private ApplicationContext context;

    @Test
    void theShelfShowsTheHousesFundsWithTheirNewestValue() {
        CustomerOfTests customer = bank.customerWith("0.00");
        await().atMost(BankOfTests.PATIENCE)
                .until(() -> !customer.rest()
                        .get("/api/v1/products/QMM001")
                        .body()
                        .required("nav")
                        .isNull());

        JsonNode product = customer.rest().get("/api/v1/products/QMM001").body();

        assertThat(product.required("name").asString()).isEqualTo("Current Plus Money Market Fund");
        assertThat(product.required("names").required("zh").asString()).isEqualTo("活期+ 货币基金");
        assertThat(product.required("kind").asString()).isEqualTo("MONEY_MARKET");
        assertThat(product.required("riskLevel").asString()).isEqualTo("R1");
        assertThat(product.required("status").asString()).isEqualTo("ON_SALE");
        assertThat(product.required("nav").asString()).isEqualTo("1.0000");
        assertThat(product.required("cutOff").asString()).isEqualTo("15:00");
        assertThat(product.required("incomePerTenThousand").asString()).matches("0\\.[45][0-9]{3}");
        assertThat(product.required("sevenDayYield").asString()).matches("0\\.0[0-9]{5}");
        assertThat(product.required("instantRedemption")
                        .required("perPersonPerDay")
                        .required("amount")
                        .asString())
                .isEqualTo("10000.00");
    }

    @Test
    void theShelfIsFilteredAndPaged() {
        Rest rest = bank.customerWith("0.00").rest();

        assertThat(codes(rest.get("/api/v1/products"))).containsExactly("QMM001", "QBD001", "QIX300", "QFT090");
        assertThat(codes(rest.get("/api/v1/products?kind=INDEX"))).containsExactly("QIX300");
        assertThat(codes(rest.get("/api/v1/products?riskLevel=R2"))).containsExactly("QBD001", "QFT090");
        Rest.Answer first = rest.get("/api/v1/products?limit=3");
        assertThat(codes(first)).hasSize(3);
        assertThat(codes(rest.get("/api/v1/products?limit=3&cursor=" + first.text("nextCursor"))))
                .containsExactly("QFT090");
        assertThat(rest.get("/api/v1/products?kind=LOTTERY").status()).isEqualTo(400);
        assertThat(rest.get("/api/v1/products?limit=0").status()).isEqualTo(400);
    }

    @Test
    void theHistoryOfValuesIsNewestFirst() {
        Rest rest = bank.customerWith("0.00").rest();
        await().atMost(BankOfTests.PATIENCE)
                .until(() -> rest.get("/api/v1/products/QMM001/navs")
                                .body()
                                .required("items")
                                .size()
                        >= 30);

        JsonNode items = rest.get("/api/v1/products/QMM001/navs?limit=5").body().required("items");

        assertThat(items).hasSize(5);
        assertThat(items.get(0).required("date").asString())
                .isGreaterThan(items.get(1).required("date").asString());
    }

    @Test
    void anUnknownProductIsNotFound() {
        Rest rest = bank.customerWith("0.00").rest();

        assertThat(rest.get("/api/v1/products/NOPE").text("code")).isEqualTo("PRODUCT_NOT_FOUND");
        assertThat(rest.get("/api/v1/products/NOPE/navs").status()).isEqualTo(404);
    }

    @Test
    void aPauseWaitsForACheckerAndStopsSubscriptionsOnly() {
        CustomerOfTests customer = bank.customerWith("5000.00").bold();

        decide(request("QIX300", "pause"), true);
        await().atMost(BankOfTests.PATIENCE).until(() -> "PAUSED".equals(statusOf("QIX300")));
        assertThat(customer.subscribe("QIX300", "1000.00").text("code")).isEqualTo("PRODUCT_NOT_ON_SALE");

        decide(request("QIX300", "resume"), true);
        await().atMost(BankOfTests.PATIENCE).until(() -> "ON_SALE".equals(statusOf("QIX300")));
        assertThat(customer.subscribe("QIX300", "1000.00").status()).isEqualTo(202);
    }

    @Test
    void aPauseThatTheCheckerRejectsChangesNothing() {
        String approvalId = request("QBD001", "pause");
        decide(approvalId, false);

        await().atMost(BankOfTests.PATIENCE)
                .until(() -> jdbc.sql("select status from platform.approval_request where id = ?")
                        .param(UUID.fromString(approvalId))
                        .query(String.class)
                        .single()
                        .equals("REJECTED"));
        assertThat(statusOf("QBD001")).isEqualTo("ON_SALE");
    }

    @Test
    void onlyAMakerAsksForAChangeAndOnlyForALegalOne() {
        Map<String, String> body = Map.of("reason", "the house asked for it");

        assertThat(bank.staff("carol", "OPS_CHECKER")
                        .post("/admin/v1/products/QBD001/pause", body)
                        .status())
                .isEqualTo(403);
        assertThat(bank.customerWith("0.00")
                        .rest()
                        .post("/admin/v1/products/QBD001/pause", body)
                        .status())
                .isEqualTo(403);
        assertThat(maker().post("/admin/v1/products/QBD001/resume", body).text("code"))
                .isEqualTo("PRODUCT_STATUS_CONFLICT");
        assertThat(maker().post("/admin/v1/products/QBD001/pause", Map.of("reason", ""))
                        .status())
                .isEqualTo(400);
    }

    @Test
    void everyPostNeedsAnIdempotencyKey() {
        assertThat(PostCoverage.verify(context)).anyMatch(path -> path.contains("/api/v1/orders"));
    }

    private String request(String code, String change) {
        Rest.Answer answer = maker().post("/admin/v1/products/" + code + "/" + change, Map.of("reason", "a test"));
        assertThat(answer.status()).as(answer.text()).isEqualTo(202);
        return answer.text("approvalId");
    }

    private void decide(String approvalId, boolean approved) {
        bank.publish(new ApprovalDecided(
                UUID.fromString(approvalId),
                "wealth-service",
                Products.STATUS_CHANGE,
                approved,
                "carol",
                null,
                Instant.now()));
    }

    private Rest maker() {
        return bank.staff("mallory", "OPS_MAKER");
    }

    private String statusOf(String code) {
        return maker().get("/admin/v1/products")
                .body()
                .required("items")
                .valueStream()
                .filter(item -> item.required("code").asString().equals(code))
                .findFirst()
                .orElseThrow()
                .required("status")
                .asString();
    }

    private static java.util.List<String> codes(Rest.Answer answer) {
        return StreamSupport.stream(answer.body().required("items").spliterator(), false)
                .map(item -> item.required("code").asString())
                .toList();
    }
}
