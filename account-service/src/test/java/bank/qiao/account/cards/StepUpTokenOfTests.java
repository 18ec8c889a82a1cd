package bank.qiao.account.cards;

import bank.qiao.testsupport.TestTokens;
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
import java.text.ParseException;
import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Step-up tokens as identity-service will issue them, and crooked ones. */
record StepUpTokenOfTests(String type, Map<String, Object> claims, Instant issuedAt) {

    static StepUpTokenOfTests forBinding(UUID customerId, UUID bindingId) {
        Map<String, Object> claims = new HashMap<>();
        claims.put("iss", TestTokens.ofThisJvm().issuer());
        claims.put("aud", "qiao");
        claims.put("sub", customerId.toString());
        claims.put("subject_id", bindingId.toString());
        claims.put("purpose", "BIND_CARD");
        claims.put("device_id", "device-" + customerId);
        claims.put("factors", List.of("FACE", "VOICE"));
        claims.put("jti", UUID.randomUUID().toString());
        return new StepUpTokenOfTests("step-up+jwt", claims, Instant.now());
    }

    StepUpTokenOfTests with(String claim, Object value) {
        Map<String, Object> changed = new HashMap<>(claims);
        changed.put(claim, value);
        return new StepUpTokenOfTests(type, changed, issuedAt);
    }

    StepUpTokenOfTests ofType(String other) {
        return new StepUpTokenOfTests(other, claims, issuedAt);
    }

    StepUpTokenOfTests issuedBefore(int seconds) {
        return new StepUpTokenOfTests(type, claims, issuedAt.minusSeconds(seconds));
    }

    String signed() {
        try {
            return signed(ECKey.parse(TestTokens.ofThisJvm().signingKeyJson()));
        } catch (ParseException e) {
            throw new IllegalStateException(e);
        }
    }

    String signedByAnotherKey() {
        try {
            return signed(new ECKeyGenerator(Curve.P_256).keyID("of-tests").generate());
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private String signed(ECKey key) {
        JWTClaimsSet.Builder builder = new JWTClaimsSet.Builder()
                .issueTime(Date.from(issuedAt))
                .expirationTime(Date.from(issuedAt.plusSeconds(1_000)));
        claims.forEach(builder::claim);
        JWSHeader header = new JWSHeader.Builder(JWSAlgorithm.ES256)
                .type(new JOSEObjectType(type))
                .keyID(key.getKeyID())
                .build();
        SignedJWT token = new SignedJWT(header, builder.build());
        try {
            token.sign(new ECDSASigner(key));
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
        return token.serialize();
    }
}
