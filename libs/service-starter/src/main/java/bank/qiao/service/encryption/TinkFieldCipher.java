package bank.qiao.service.encryption;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.crypto.tink.Aead;
import java.security.GeneralSecurityException;

final class TinkFieldCipher implements FieldCipher {

    private final Aead aead;

    TinkFieldCipher(Aead aead) {
        this.aead = aead;
    }

    @Override
    public byte[] encrypt(String value, String context) {
        try {
            return aead.encrypt(value.getBytes(UTF_8), context.getBytes(UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("cannot encrypt a value of " + context, e);
        }
    }

    @Override
    public String decrypt(byte[] ciphertext, String context) {
        try {
            return new String(aead.decrypt(ciphertext, context.getBytes(UTF_8)), UTF_8);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("cannot decrypt a value of " + context, e);
        }
    }
}
