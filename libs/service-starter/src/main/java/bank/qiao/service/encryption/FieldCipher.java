package bank.qiao.service.encryption;

/**
 * Encrypts single values before they are stored (AES-256-GCM by Tink); the key id stands in the ciphertext, so that
 * keys rotate without downtime.
 */
public interface FieldCipher {

    /**
     * @param context what the value belongs to, for example {@code card:<id>}; a value moved to another row can't be
     *     read there
     */
    byte[] encrypt(String value, String context);

    /** @throws IllegalStateException when key, context or ciphertext are not those of the encryption */
    String decrypt(byte[] ciphertext, String context);
}
