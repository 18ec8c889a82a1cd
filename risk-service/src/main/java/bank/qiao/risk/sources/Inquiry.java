package bank.qiao.risk.sources;

import java.util.Map;
import java.util.UUID;

/**
 * Whom the sources are asked about, and by whose leave.
 *
 * @param consents the reference of the consent for each source that may be asked; no other is asked
 */
public record Inquiry(UUID applicationId, String name, String idNumber, String phone, Map<Source, String> consents) {

    public Inquiry {
        consents = Map.copyOf(consents);
    }

    /** @throws IllegalStateException when there is no consent: nobody may get as far as asking then */
    public String consentFor(Source source) {
        String consent = consents.get(source);
        if (consent == null) {
            throw new IllegalStateException("no consent for " + source);
        }
        return consent;
    }

    /** Personal data never reaches a log. */
    @Override
    public String toString() {
        return "Inquiry[" + applicationId + "]";
    }
}
