package bank.qiao.identity.devices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import bank.qiao.web.problem.Refusal;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DeviceKeyTests {

    @Test
    void aPublicKeyIsKeptWithoutWhatItDoesNotNeed() throws Exception {
        ECKey key = new ECKeyGenerator(Curve.P_256).keyID("of the app").generate();

        DeviceKey read = DeviceKey.parse(key.toPublicJWK().toJSONObject());

        assertThat(read.thumbprint()).isEqualTo(key.computeThumbprint().toString());
        assertThat(read.jwk()).doesNotContain("of the app");
    }

    @Test
    void thePrivatePartIsRefused() throws Exception {
        assertRefused(new ECKeyGenerator(Curve.P_256).generate().toJSONObject());
    }

    @Test
    void anotherCurveOrKindOfKeyIsRefused() throws Exception {
        assertRefused(new ECKeyGenerator(Curve.P_384).generate().toPublicJWK().toJSONObject());
        assertRefused(Map.of("kty", "oct", "k", "c2VjcmV0"));
        assertRefused(Map.of("kty", "OKP", "crv", "Ed25519", "x", "11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo"));
    }

    @Test
    void garbageIsRefused() throws Exception {
        Map<String, Object> offTheCurve = new HashMap<>(
                new ECKeyGenerator(Curve.P_256).generate().toPublicJWK().toJSONObject());
        offTheCurve.put("y", "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA");

        assertRefused(offTheCurve);
        assertRefused(Map.of());
        assertRefused(Map.of("kty", "EC", "crv", "P-256", "x", "???", "y", "???"));
        assertRefused(Map.of("kty", "EC", "crv", 256, "x", 1, "y", 2));
    }

    private static void assertRefused(Map<String, Object> jwk) {
        assertThatThrownBy(() -> DeviceKey.parse(jwk))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(DeviceError.DEVICE_KEY_INVALID));
    }
}
