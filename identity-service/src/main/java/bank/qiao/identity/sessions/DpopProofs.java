package bank.qiao.identity.sessions;

import bank.qiao.web.problem.Refusal;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jwt.SignedJWT;
import java.net.URI;
import java.text.ParseException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.jwt.DPoPProofContext;
import org.springframework.security.oauth2.jwt.DPoPProofJwtDecoderFactory;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.stereotype.Component;

/** Checks proofs of possession (RFC 9449) of requests that carry no access token. */
@Component
class DpopProofs {

    private final DPoPProofJwtDecoderFactory decoders = new DPoPProofJwtDecoderFactory();
    private final SessionSettings settings;

    DpopProofs(SessionSettings settings) {
        this.settings = settings;
    }

    /**
     * The thumbprint of the key that signed the proof.
     *
     * @param requestUri the address that the client called, as the gateway forwarded it
     * @throws Refusal DPOP_PROOF_REQUIRED, INVALID_DPOP_PROOF when it is not for this call, too old, seen before or
     *     not signed by the key it names
     */
    String thumbprintOf(@Nullable String proof, String method, URI requestUri) {
        if (proof == null || proof.isBlank()) {
            throw new Refusal(SessionError.DPOP_PROOF_REQUIRED);
        }
        try {
            SignedJWT unverified = SignedJWT.parse(proof);
            String target = unverified.getJWTClaimsSet().getStringClaim("htu");
            JWK key = unverified.getHeader().getJWK();
            if (target == null || key == null || !names(URI.create(target), requestUri)) {
                throw new Refusal(SessionError.INVALID_DPOP_PROOF);
            }
            decoders.createDecoder(DPoPProofContext.withDPoPProof(proof)
                            .method(method)
                            .targetUri(target)
                            .build())
                    .decode(proof);
            return key.computeThumbprint().toString();
        } catch (ParseException | JOSEException | JwtException | IllegalArgumentException notAProof) {
            throw new Refusal(SessionError.INVALID_DPOP_PROOF);
        }
    }

    /** Same path, and an origin at which the public reaches us: the forwarded one or a configured one. */
    private boolean names(URI target, URI request) {
        String origin = originOf(target);
        return request.getPath().equals(target.getPath())
                && (origin.equals(originOf(request))
                        || settings.publicOrigins().stream()
                                .map(URI::create)
                                .map(DpopProofs::originOf)
                                .anyMatch(origin::equals));
    }

    private static String originOf(URI uri) {
        String scheme = lowerCase(uri.getScheme());
        int port = uri.getPort() == -1 ? (scheme.equals("https") ? 443 : 80) : uri.getPort();
        return scheme + "://" + lowerCase(uri.getHost()) + ":" + port;
    }

    private static String lowerCase(@Nullable String text) {
        return text == null ? "" : text.toLowerCase(Locale.ROOT);
    }
}
