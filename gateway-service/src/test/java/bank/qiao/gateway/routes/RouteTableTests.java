package bank.qiao.gateway.routes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.net.URI;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RouteTableTests {

    private static final URI SOMEWHERE = URI.create("http://service.test");

    @Test
    void theLongerPathGoesFirst() {
        List<RouteTable.Route> routes = RouteTable.of(Map.of(
                "identity", new Upstream(SOMEWHERE, List.of("me"), List.of(), List.of()),
                "wealth", new Upstream(SOMEWHERE, List.of("me/risk-profile"), List.of(), List.of())));
        assertThat(routes.stream().map(RouteTable.Route::path))
                .containsSubsequence("/api/v1/me/risk-profile", "/api/v1/me");
    }

    @Test
    void twoServicesCannotClaimOnePath() {
        Upstream one = new Upstream(SOMEWHERE, List.of(), List.of("products"), List.of());
        assertThatIllegalStateException()
                .isThrownBy(() -> RouteTable.of(Map.of("wealth", one, "loan", one)))
                .withMessageContaining("/admin/v1/products");
    }

    @Test
    void deadLettersOfEachServiceHaveAPathOfTheirOwn() {
        List<RouteTable.Route> routes =
                RouteTable.of(Map.of("loan", new Upstream(SOMEWHERE, List.of(), List.of(), List.of())));
        assertThat(routes)
                .containsExactly(new RouteTable.Route("/admin/v1/loan/dead-letters", "loan", "/admin/v1/dead-letters"));
    }
}
