package bank.qiao.gateway.documentation;

import static org.assertj.core.api.Assertions.assertThat;

import bank.qiao.gateway.GatewayTest;
import org.junit.jupiter.api.Test;

class DocumentationIntegrationTests extends GatewayTest {

    @Test
    void theMergedDocumentAndAPageToReadItNeedNoToken() {
        WEALTH.answer("/v3/api-docs", "{\"openapi\":\"3.1.0\",\"paths\":{\"/api/v1/products\":{\"get\":{}}}}");
        LOAN.answer("/v3/api-docs", "not json");
        Answer document = call("/openapi", request -> request);
        assertThat(document.status()).isEqualTo(200);
        assertThat(document.header("Content-Type")).startsWith("application/json");
        assertThat(document.json().at("/paths/~1api~1v1~1products/get/tags/0").asString())
                .isEqualTo("wealth");
        assertThat(document.json().get("x-unavailable").toString()).contains("loan");

        Answer redirect = call("/docs", request -> request);
        assertThat(redirect.status()).isEqualTo(302);
        assertThat(call("/docs/index.html", request -> request).body()).contains("swagger-ui-bundle.js");
        assertThat(call("/docs/start.js", request -> request).body()).contains("/openapi");
        Answer script = call("/docs/ui/swagger-ui-bundle.js", request -> request);
        assertThat(script.status()).isEqualTo(200);
        assertThat(script.header("Content-Type")).contains("javascript");
        assertThat(script.header("Content-Security-Policy")).contains("script-src 'self'");
        assertThat(call("/docs/nothing.js", request -> request).status()).isEqualTo(404);
    }
}
