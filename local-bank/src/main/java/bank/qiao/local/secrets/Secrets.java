package bank.qiao.local.secrets;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * All keys and passwords of one local bank.
 *
 * @param services by name of the service
 * @param tokenSigningKey private JWK with which identity-service signs tokens
 * @param staff who can log in at the staff's door
 */
public record Secrets(Map<String, ServiceSecrets> services, String tokenSigningKey, List<StaffMember> staff) {

    /**
     * What one service is given.
     *
     * @param keyset Tink keyset that encrypts personal data
     * @param lookupKeyset Tink keyset of the hashes by which such data is found
     * @param clientSecret with which it gets its tokens
     */
    public record ServiceSecrets(String keyset, String lookupKeyset, String clientSecret) {}

    /**
     * A member of staff.
     *
     * @param totpSecret base32, as an authenticator app takes it
     */
    public record StaffMember(String username, String password, String totpSecret, Set<String> roles) {

        @Override
        public String toString() {
            return "StaffMember[" + username + ", " + roles + "]";
        }
    }

    /** Prints no secret. */
    @Override
    public String toString() {
        return "Secrets[" + services.keySet() + ", " + staff + "]";
    }
}
