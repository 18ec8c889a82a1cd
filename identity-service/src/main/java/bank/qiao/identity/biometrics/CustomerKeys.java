package bank.qiao.identity.biometrics;

import bank.qiao.identity.customers.CustomerId;
import bank.qiao.service.encryption.FieldCipher;
import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * A data key for each customer (AES-256-GCM), itself encrypted by the service's key. Without its row nothing of the
 * customer's face and voice can be read any more, in no backup either.
 */
@Component
class CustomerKeys {

    private final JdbcClient jdbc;
    private final FieldCipher cipher;

    CustomerKeys(JdbcClient jdbc, FieldCipher cipher) {
        this.jdbc = jdbc;
        this.cipher = cipher;
    }

    /** @param context what the bytes belong to; those moved elsewhere can't be read there */
    byte[] encrypt(CustomerId customer, byte[] bytes, String context) {
        try {
            return aead(customer).encrypt(bytes, associated(customer, context));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("cannot encrypt a biometric value of " + customer, e);
        }
    }

    byte[] decrypt(CustomerId customer, byte[] ciphertext, String context) {
        try {
            return aead(customer).decrypt(ciphertext, associated(customer, context));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("cannot decrypt a biometric value of " + customer, e);
        }
    }

    void forget(CustomerId customer) {
        jdbc.sql("delete from biometrics.customer_key where customer_id = :customer")
                .param("customer", customer.value())
                .update();
    }

    private Aead aead(CustomerId customer) throws GeneralSecurityException {
        return TinkJsonProtoKeysetFormat.parseKeyset(keyset(customer), InsecureSecretKeyAccess.get())
                .getPrimitive(RegistryConfiguration.get(), Aead.class);
    }

    private String keyset(CustomerId customer) throws GeneralSecurityException {
        String context = "biometric-key:" + customer;
        String fresh = TinkJsonProtoKeysetFormat.serializeKeyset(
                KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM), InsecureSecretKeyAccess.get());
        jdbc.sql("""
            insert into biometrics.customer_key (customer_id, key_cipher) values (:customer, :cipher)
            on conflict (customer_id) do nothing
            """)
                .param("customer", customer.value())
                .param("cipher", cipher.encrypt(fresh, context))
                .update();
        byte[] kept = jdbc.sql("select key_cipher from biometrics.customer_key where customer_id = :customer")
                .param("customer", customer.value())
                .query(byte[].class)
                .single();
        return cipher.decrypt(kept, context);
    }

    private static byte[] associated(CustomerId customer, String context) {
        return ("customer:" + customer + ":" + context).getBytes(StandardCharsets.UTF_8);
    }
}
