package bank.qiao.service.encryption;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.crypto.tink.Mac;
import java.security.GeneralSecurityException;
import java.util.Base64;

final class TinkLookupHash implements LookupHash {

    private final Mac mac;

    TinkLookupHash(Mac mac) {
        this.mac = mac;
    }

    @Override
    public String of(String kind, String value) {
        try {
            byte[] tag = mac.computeMac((kind + '\u0000' + value).getBytes(UTF_8));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(tag);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("cannot compute a look-up hash of kind " + kind, e);
        }
    }
}
