package bank.qiao.gateway.door;

import static org.assertj.core.api.Assertions.assertThat;

import bank.qiao.gateway.GatewayTest;
import bank.qiao.gateway.Phone;
import java.net.URI;
import java.net.http.HttpRequest;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DoorIntegrationTests extends GatewayTest {

    private static final String PATH = "/api/v1/accounts";

    private String here = "";

    @BeforeEach
    void address() {
        here = url(PATH);
    }

    @Test
    void aTokenWithItsProofComesIn() {
        assertThat(call(phone(), "GET", PATH).status()).isEqualTo(200);
    }

    @Test
    void theProofNamesTheAddressAsTheClientWroteIt() {
        Phone phone = phone();
        String url = "http://localhost:" + port + PATH;
        assertThat(send(phone.request("GET", url).build()).status()).isEqualTo(200);
        Answer another = send(HttpRequest.newBuilder(URI.create(url))
                .header("Authorization", "DPoP " + phone.token)
                .header("DPoP", phone.proof("GET", here, phone.token))
                .build());
        assertThat(another.code()).isEqualTo("INVALID_DPOP_PROOF");
    }

    @Test
    void aQueryIsNoPartOfWhatIsProven() {
        assertThat(call(phone(), "GET", PATH + "?cursor=1&limit=2").status()).isEqualTo(200);
    }

    @Test
    void aBoundTokenAsABearerTokenIsRefused() {
        Phone phone = phone();
        Answer answer = call(PATH, request -> request.header("Authorization", "Bearer " + phone.token));
        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.code()).isEqualTo("UNAUTHENTICATED");
        assertThat(answer.header("WWW-Authenticate")).isEqualTo("DPoP algs=\"ES256\", error=\"invalid_token\"");
        Answer withProof = call(
                PATH,
                request -> request.header("Authorization", "Bearer " + phone.token)
                        .header("DPoP", phone.proof("GET", here, phone.token)));
        assertThat(withProof.status()).isEqualTo(401);
    }

    @Test
    void withoutATokenTheChallengeSaysWhichKindIsNeeded() {
        Answer customer = call(PATH, request -> request);
        assertThat(customer.status()).isEqualTo(401);
        assertThat(customer.code()).isEqualTo("UNAUTHENTICATED");
        assertThat(customer.header("WWW-Authenticate")).isEqualTo("DPoP algs=\"ES256\"");
        Answer staff = call("/admin/v1/customers", request -> request);
        assertThat(staff.header("WWW-Authenticate")).isEqualTo("Bearer");
    }

    @Test
    void aProofServesOnce() {
        Phone phone = phone();
        String proof = phone.proof("GET", here, phone.token);
        assertThat(withProof(phone, proof).status()).isEqualTo(200);
        assertRefused(withProof(phone, proof));
    }

    @Test
    void aProofIsForOneMethodOneAddressOneTokenOneKeyAndOneMinute() {
        Phone phone = phone();
        assertRefused(withProof(phone, phone.proof("POST", here, phone.token)));
        assertRefused(withProof(phone, phone.proof("GET", url("/api/v1/cards"), phone.token)));
        assertRefused(withProof(phone, phone.proof("GET", here, phone.token(claims -> claims.jwtID("another")))));
        assertRefused(withProof(phone, phone.proofOfAnotherKey("GET", here)));
        assertRefused(withProof(phone, phone.proofOfAnotherType("GET", here)));
        for (int seconds : new int[] {-120, 120}) {
            Date then = Date.from(Instant.now().plusSeconds(seconds));
            assertRefused(withProof(phone, phone.proof("GET", here, phone.token, claims -> claims.issueTime(then))));
        }
        for (String claim : List.of("jti", "htm", "htu", "ath", "iat")) {
            assertRefused(withProof(phone, phone.proof("GET", here, phone.token, claims -> claims.claim(claim, null))));
        }
        assertRefused(withProof(phone, "garbage"));
        assertRefused(call(PATH, request -> request.header("Authorization", "DPoP " + phone.token)));
        assertRefused(call(
                PATH,
                request -> request.header("Authorization", "DPoP " + phone.token)
                        .header("DPoP", phone.proof("GET", here, phone.token))
                        .header("DPoP", phone.proof("GET", here, phone.token))));
        assertThat(withProof(phone, phone.proof("GET", here, phone.token)).status())
                .isEqualTo(200);
    }

    @Test
    void anotherPhonesTokenIsOfNoUse() {
        Phone thief = phone();
        Phone owner = phone();
        Answer answer = call(
                PATH,
                request -> request.header("Authorization", "DPoP " + owner.token)
                        .header("DPoP", thief.proof("GET", here, owner.token)));
        assertRefused(answer);
    }

    @Test
    void anExpiredTokenSaysSo() {
        Phone phone = phone();
        String expired =
                phone.token(claims -> claims.issueTime(Date.from(Instant.now().minusSeconds(1000)))
                        .expirationTime(Date.from(Instant.now().minusSeconds(100))));
        Answer answer = call(
                PATH,
                request -> request.header("Authorization", "DPoP " + expired)
                        .header("DPoP", phone.proof("GET", here, expired)));
        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.code()).isEqualTo("TOKEN_EXPIRED");
        assertThat(answer.header("WWW-Authenticate")).contains("error=\"invalid_token\"");
    }

    @Test
    void aTokenOfSomebodyElsesMakingIsRefused() {
        Phone phone = phone();
        for (String token : List.of(
                phone.token(claims -> claims.issuer("http://evil.test")),
                phone.token(claims -> claims.audience("other")),
                phone.token.substring(0, phone.token.length() - 4) + "AAAA",
                "garbage")) {
            Answer answer = call(
                    PATH,
                    request -> request.header("Authorization", "DPoP " + token)
                            .header("DPoP", phone.proof("GET", here, token)));
            assertThat(answer.status()).isEqualTo(401);
            assertThat(answer.code()).isEqualTo("UNAUTHENTICATED");
        }
    }

    @Test
    void aTokenOfACustomerThatIsBoundToNoKeyIsRefused() {
        String unbound = tokens.sign(
                UUID.randomUUID().toString(),
                "customer",
                claims -> claims.claim("sid", UUID.randomUUID().toString()));
        Answer answer = call(PATH, request -> request.header("Authorization", "Bearer " + unbound));
        assertThat(answer.status()).isEqualTo(401);
    }

    @ParameterizedTest
    @CsvSource({"/admin/v1/customers,200", "/api/v1/accounts,403"})
    void staffComeInByTheirOwnDoorOnly(String path, int status) {
        Answer answer = call(
                path, request -> request.header("Authorization", "Bearer " + tokens.staff("li.maker", "OPS_MAKER")));
        assertThat(answer.status()).isEqualTo(status);
    }

    @Test
    void customersAndServicesDoNotComeInByTheDoorOfStaff() {
        Answer customer = call(phone(), "GET", "/admin/v1/customers");
        assertThat(customer.status()).isEqualTo(403);
        assertThat(customer.code()).isEqualTo("FORBIDDEN");
        String service = tokens.service("account-service");
        for (String path : List.of("/admin/v1/customers", PATH)) {
            assertThat(call(path, request -> request.header("Authorization", "Bearer " + service))
                            .status())
                    .isEqualTo(403);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "POST,/api/v1/registrations", "POST,/api/v1/sessions", "POST,/api/v1/sessions/refresh",
        "POST,/api/v1/loan-calculations", "POST,/admin/v1/sessions", "GET,/oauth2/jwks",
        "GET,/.well-known/openid-configuration"
    })
    void somePathsNeedNoTokenAndIgnoreABadOne(String method, String path) {
        assertThat(call(path, request -> request.method(method, HttpRequest.BodyPublishers.noBody()))
                        .status())
                .isEqualTo(200);
        assertThat(call(
                                path,
                                request -> request.method(method, HttpRequest.BodyPublishers.noBody())
                                        .header("Authorization", "DPoP expired"))
                        .status())
                .isEqualTo(200);
    }

    @Test
    void otherMethodsOfThosePathsNeedAToken() {
        assertThat(call("/api/v1/sessions", request -> request).status()).isEqualTo(401);
        assertThat(call("/api/v1/products", request -> request).status()).isEqualTo(401);
    }

    @Test
    void partnersAreTurnedAwayBecauseThereAreNone() {
        Answer without = call("/partner/v1/sdk-sessions", request -> request);
        assertThat(without.status()).isEqualTo(401);
        assertThat(without.code()).isEqualTo("API_KEY_REQUIRED");
        Answer unknown = call("/partner/v1/sdk-sessions", request -> request.header("X-Api-Key", "k"));
        assertThat(unknown.status()).isEqualTo(401);
        assertThat(unknown.code()).isEqualTo("API_KEY_UNKNOWN");
    }

    @Test
    void answersCarrySecurityHeadersAndNoCrossSitePermission() {
        Answer answer = call(PATH, request -> request.header("Origin", "http://evil.test"));
        assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(answer.header("X-Frame-Options")).isEqualTo("DENY");
        assertThat(answer.header("Content-Security-Policy")).contains("default-src 'none'");
        assertThat(answer.header("Access-Control-Allow-Origin")).isEmpty();
        assertThat(answer.header("Server")).isEmpty();
    }

    @Test
    void theAccessLogMasksLongNumbersButNotIds() {
        assertThat(AccessLog.masked("/api/v1/x/13812345678")).isEqualTo("/api/v1/x/***");
        assertThat(AccessLog.masked("/api/v1/x/11010119900307123X")).isEqualTo("/api/v1/x/***");
        String withId = "/api/v1/x/01987654-3210-7000-8000-123456789012";
        assertThat(AccessLog.masked(withId)).isEqualTo(withId);
    }

    private Answer withProof(Phone phone, String proof) {
        return call(
                PATH,
                request ->
                        request.header("Authorization", "DPoP " + phone.token).header("DPoP", proof));
    }

    private static void assertRefused(Answer answer) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(401);
        assertThat(answer.code()).isEqualTo("INVALID_DPOP_PROOF");
        assertThat(answer.header("WWW-Authenticate")).isEqualTo("DPoP algs=\"ES256\", error=\"invalid_dpop_proof\"");
    }
}
