package bank.qiao.identity;

import static org.assertj.core.api.Assertions.assertThat;

import bank.qiao.testsupport.OutsideWorld;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.time.Instant;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** The bank's app on somebody's phone: it has a number, a device key, and it reads its text messages. */
final class AppOnPhone {

    private static final AtomicLong NUMBERS = new AtomicLong(13_900_000_000L);

    private final HttpBank bank;
    private final String phone;
    private final String deviceId = "device-" + UUID.randomUUID();
    private final ECKey key;

    AppOnPhone(HttpBank bank, String phone) {
        this.bank = bank;
        this.phone = phone;
        try {
            this.key = new ECKeyGenerator(Curve.P_256).generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    static AppOnPhone withNewNumber(HttpBank bank) {
        return new AppOnPhone(bank, Long.toString(NUMBERS.incrementAndGet()));
    }

    /** Another device of the same person. */
    AppOnPhone onAnotherDevice() {
        return new AppOnPhone(bank, phone);
    }

    String phone() {
        return phone;
    }

    String deviceId() {
        return deviceId;
    }

    ECKey key() {
        return key;
    }

    Map<String, Object> device() {
        return Map.of("id", deviceId, "publicKeyJwk", key.toPublicJWK().toJSONObject(), "model", "Pixel 9");
    }

    Answer askForCode(String purpose) {
        return bank.post("/api/v1/otp-challenges", Map.of("phone", phone, "purpose", purpose), null);
    }

    /** Asks for a code and reads it; the challenge and the code. */
    Map<String, Object> challenge(String purpose) {
        Answer asked = askForCode(purpose);
        assertThat(asked.status()).as(asked.body().toString()).isEqualTo(201);
        return Map.of("challengeId", asked.text("challengeId"), "code", lastCode());
    }

    String lastCode() {
        return OutsideWorld.ofThisJvm()
                .messages(phone)
                .getFirst()
                .required("code")
                .asString();
    }

    /** What a registration sends, with a fresh code. */
    Map<String, Object> registration() {
        var body = new LinkedHashMap<String, Object>(challenge("REGISTER"));
        body.put("device", device());
        return body;
    }

    Answer register() {
        Answer answer = bank.post("/api/v1/registrations", registration(), null);
        assertThat(answer.status()).as(answer.body().toString()).isEqualTo(201);
        return answer;
    }

    Answer tryToLogIn() {
        var body = new LinkedHashMap<String, Object>(challenge("LOGIN"));
        body.put("device", device());
        return bank.post("/api/v1/sessions", body, null);
    }

    /** A login with this code, and the proof of a face or none. */
    Answer logIn(Map<String, Object> challenge, @Nullable String stepUpToken) {
        var body = new LinkedHashMap<>(challenge);
        body.put("device", device());
        if (stepUpToken != null) {
            body.put("stepUpToken", stepUpToken);
        }
        return bank.post("/api/v1/sessions", body, null);
    }

    String thumbprint() {
        try {
            return key.computeThumbprint().toString();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    Answer refresh(String refreshToken) {
        return refresh(refreshToken, HttpBank.newKey());
    }

    Answer refresh(String refreshToken, String idempotencyKey) {
        return bank.post(
                "/api/v1/sessions/refresh",
                Map.of("refreshToken", refreshToken),
                null,
                Map.of(
                        "Idempotency-Key",
                        idempotencyKey,
                        "DPoP",
                        proof("POST", "http://127.0.0.1:8080/api/v1/sessions/refresh")));
    }

    /** A proof of possession by this device's key (RFC 9449). */
    String proof(String method, String url) {
        var header = new JWSHeader.Builder(JWSAlgorithm.ES256)
                .type(new JOSEObjectType("dpop+jwt"))
                .jwk(key.toPublicJWK())
                .build();
        var claims = new JWTClaimsSet.Builder()
                .claim("htm", method)
                .claim("htu", url)
                .issueTime(Date.from(Instant.now()))
                .jwtID(UUID.randomUUID().toString())
                .build();
        try {
            var proof = new SignedJWT(header, claims);
            proof.sign(new ECDSASigner(key));
            return proof.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }
}
