package bank.qiao.identity.devices;

import bank.qiao.web.problem.Refusal;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import java.text.ParseException;
import java.util.Map;

/**
 * The public key of a device, EC P-256; tokens are bound to it (RFC 9449).
 *
 * @param jwk the key's required members only, as JSON
 * @param thumbprint RFC 7638, SHA-256, base64url: the claim {@code cnf.jkt}
 */
public record DeviceKey(String jwk, String thumbprint) {

    /**
     * Reads a public JWK.
     *
     * @throws Refusal DEVICE_KEY_INVALID for anything but a public key on P-256; a private key that was sent is
     *     refused, because it is no longer private
     */
    public static DeviceKey parse(Map<String, Object> jwk) {
        try {
            // The library checks that the point lies on the curve.
            JWK key = JWK.parse(jwk);
            if (!(key instanceof ECKey ec) || !Curve.P_256.equals(ec.getCurve()) || ec.isPrivate()) {
                throw new Refusal(DeviceError.DEVICE_KEY_INVALID);
            }
            ECKey bare = new ECKey.Builder(ec.getCurve(), ec.getX(), ec.getY()).build();
            return new DeviceKey(bare.toJSONString(), bare.computeThumbprint().toString());
        } catch (ParseException | JOSEException | IllegalArgumentException | IllegalStateException garbage) {
            throw new Refusal(DeviceError.DEVICE_KEY_INVALID);
        }
    }
}
