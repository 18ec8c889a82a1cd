package bank.qiao.identity;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.SignedJWT;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class TokenEndpointIntegrationTests extends IdentityIntegrationTest {

    @Test
    void aServiceGetsATokenForItsCredentialsThatOpensTheInside() throws Exception {
        Answer answer = tokenFor("account-service", "secret-of-tests-account", "&scope=service");

        assertThat(answer.status()).as(answer.body().toString()).isEqualTo(200);
        SignedJWT token = SignedJWT.parse(answer.text("access_token"));
        assertThat(token.getHeader().getAlgorithm().getName()).isEqualTo("ES256");
        assertThat(token.getHeader().getType().getType()).isEqualTo("at+jwt");
        assertThat(token.getJWTClaimsSet().getClaims())
                .containsEntry("scope", "service")
                .containsEntry("sub", "account-service")
                .containsEntry("iss", tokens.issuer())
                .containsEntry("aud", List.of("qiao"))
                .containsKeys("jti", "exp", "iat");
        Answer inside = bank.get(
                "/internal/v1/customers/" + UUID.randomUUID() + "/person?purpose=TEST", answer.text("access_token"));
        assertThat(inside.status()).isEqualTo(404);
        assertThat(bank.get("/admin/v1/approvals", answer.text("access_token")).status())
                .isEqualTo(403);
    }

    @Test
    void theScopeIsServiceAlsoWhenNoneIsAskedFor() throws Exception {
        Answer answer = tokenFor("loan-service", "secret-of-tests-loan", "");

        assertThat(SignedJWT.parse(answer.text("access_token"))
                        .getJWTClaimsSet()
                        .getStringClaim("scope"))
                .isEqualTo("service");
    }

    @Test
    void wrongCredentialsAndOtherScopesGetNothing() {
        assertThat(tokenFor("account-service", "wrong", "").status()).isEqualTo(401);
        assertThat(tokenFor("nobody-service", "secret-of-tests-account", "").status())
                .isEqualTo(401);
        assertThat(tokenFor("account-service", "secret-of-tests-account", "&scope=staff")
                        .status())
                .isEqualTo(400);
    }

    @Test
    void onlyPublicKeysArePublished() {
        Answer keys = bank.get("/oauth2/jwks", null);

        assertThat(keys.status()).isEqualTo(200);
        assertThat(keys.body().required("keys")).isNotEmpty().allSatisfy(key -> {
            assertThat(key.required("kty").asString()).isEqualTo("EC");
            assertThat(key.has("d")).isFalse();
        });
    }

    @Test
    void theMetadataNameTheIssuer() {
        Answer metadata = bank.get("/.well-known/oauth-authorization-server", null);

        assertThat(metadata.text("issuer")).isEqualTo(tokens.issuer());
        assertThat(metadata.text("jwks_uri")).endsWith("/oauth2/jwks");
    }

    @Test
    void theOtherEndpointsOfTheAuthorizationServerAreShut() {
        assertThat(bank.get("/oauth2/authorize?response_type=code&client_id=account-service", null)
                        .status())
                .isIn(401, 403, 404);
        assertThat(bank.postForm("/oauth2/introspect", "token=x", Map.of()).status())
                .isIn(401, 403, 404);
    }

    private Answer tokenFor(String client, String secret, String more) {
        String credentials = Base64.getEncoder().encodeToString((client + ":" + secret).getBytes(UTF_8));
        return bank.postForm(
                "/oauth2/token",
                "grant_type=client_credentials" + more,
                Map.of("Authorization", "Basic " + credentials));
    }
}
