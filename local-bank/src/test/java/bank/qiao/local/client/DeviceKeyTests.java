package bank.qiao.local.client;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jwt.SignedJWT;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class DeviceKeyTests {

    @Test
    void aProofNamesMethodAndUrlWithoutQueryAndIsSignedByTheKeyInIt() throws Exception {
        var key = DeviceKey.generate();
        var proof = SignedJWT.parse(key.proof("GET", "http://localhost:8080/api/v1/loans?limit=5", null));
        assertThat(proof.getHeader().getType().getType()).isEqualTo("dpop+jwt");
        var signer = proof.getHeader().getJWK().toECKey();
        assertThat(signer.isPrivate()).isFalse();
        assertThat(proof.verify(new ECDSAVerifier(signer))).isTrue();
        assertThat(proof.getJWTClaimsSet().getStringClaim("htm")).isEqualTo("GET");
        assertThat(proof.getJWTClaimsSet().getStringClaim("htu")).isEqualTo("http://localhost:8080/api/v1/loans");
        assertThat(proof.getJWTClaimsSet().getClaim("ath")).isNull();
    }

    /** The example of RFC 9449, section 7.1. */
    @Test
    void theHashOfTheTokenIsThatOfTheStandard() throws Exception {
        var proof = SignedJWT.parse(DeviceKey.generate()
                .proof(
                        "GET",
                        "https://resource.example.org/protectedresource",
                        "Kz~8mXK1EalYznwH-LC-1fBAo.4Ljp~zsPE_NeO.gxU"));
        assertThat(proof.getJWTClaimsSet().getStringClaim("ath"))
                .isEqualTo("fUHyO2r2Z3DZ53EsNrWBb0xWXoaNy59IiKCAqksmQEo");
    }

    @Test
    void aKeyComesBackFromItsPrivateJwk() {
        var key = DeviceKey.generate();
        var again = DeviceKey.parse(JsonMapper.builder().build().writeValueAsString(key.privateJwk()));
        assertThat(again.publicJwk()).isEqualTo(key.publicJwk());
        assertThat(key.publicJwk()).doesNotContainKey("d");
    }
}
