package bank.qiao.gateway.documentation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class MergedDocumentTests {

    private static final JsonMapper JSON = new JsonMapper();

    private static final String ONE = """
        {"paths":{
          "/api/v1/orders":{"post":{"operationId":"create","responses":{"200":{"content":{"application/json":
            {"schema":{"$ref":"#/components/schemas/Order"}}}}}}},
          "/internal/v1/secret":{"get":{"operationId":"secret"}},
          "/admin/v1/dead-letters/{id}/replay":{"post":{"operationId":"replay"}}},
         "components":{"schemas":{"Order":{"type":"object","properties":{"status":{"$ref":"#/components/schemas/Status"}}},
           "Status":{"type":"string","enum":["A"]},"Problem":{"type":"object"}}}}\
        """;

    private static final String OTHER = """
        {"paths":{
          "/api/v1/loans":{"post":{"operationId":"create","responses":{"200":{"content":{"application/json":
            {"schema":{"$ref":"#/components/schemas/Loan"}}}}}}},
          "/admin/v1/dead-letters/{id}/replay":{"post":{"operationId":"replay"}}},
         "components":{"schemas":{"Loan":{"type":"object","properties":{"status":{"$ref":"#/components/schemas/Status"}}},
           "Status":{"type":"string","enum":["B"]},"Problem":{"type":"object"}}}}\
        """;

    @Test
    void oneDocumentHasThePathsOfAllWithoutTheInsideOnes() {
        ObjectNode merged = merged();
        assertThat(merged.get("openapi").asString()).startsWith("3.1");
        assertThat(merged.get("paths").propertyNames())
                .containsExactlyInAnyOrder(
                        "/api/v1/orders",
                        "/api/v1/loans",
                        "/admin/v1/wealth/dead-letters/{id}/replay",
                        "/admin/v1/loan/dead-letters/{id}/replay");
    }

    @Test
    void componentsThatClashAreToldApartAndReferencesFollow() {
        ObjectNode merged = merged();
        assertThat(merged.at("/components/schemas").propertyNames())
                .containsExactlyInAnyOrder("Order", "Status", "Problem", "Loan", "LoanStatus");
        assertThat(merged.at("/components/schemas/Loan/properties/status/$ref").asString())
                .isEqualTo("#/components/schemas/LoanStatus");
        assertThat(merged.at("/components/schemas/Order/properties/status/$ref").asString())
                .isEqualTo("#/components/schemas/Status");
    }

    @Test
    void operationsHaveUniqueIdsAndSayWhoMayCall() {
        ObjectNode merged = merged();
        assertThat(merged.findValuesAsString("operationId")).doesNotHaveDuplicates();
        assertThat(merged.at("/paths/~1api~1v1~1loans/post/security/0").propertyNames())
                .containsExactly("customer");
        assertThat(merged.at("/paths/~1api~1v1~1loans/post/tags/0").asString()).isEqualTo("loan");
    }

    @Test
    void aServiceThatDidNotAnswerIsNamed() {
        MergedDocument document = new MergedDocument(JSON);
        document.missing("risk");
        assertThat(document.toJson().get("x-unavailable").toString()).isEqualTo("[\"risk\"]");
    }

    private static ObjectNode merged() {
        MergedDocument document = new MergedDocument(JSON);
        document.add("wealth", (ObjectNode) JSON.readTree(ONE));
        document.add("loan", (ObjectNode) JSON.readTree(OTHER));
        return document.toJson();
    }
}
