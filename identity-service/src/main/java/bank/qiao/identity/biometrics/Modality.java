package bank.qiao.identity.biometrics;

import bank.qiao.identity.consents.ConsentScope;
import java.util.Arrays;
import java.util.Optional;

/** What of a person is compared. */
public enum Modality {
    FACE(ConsentScope.FACE),
    VOICE(ConsentScope.VOICE);

    private final ConsentScope consent;

    Modality(ConsentScope consent) {
        this.consent = consent;
    }

    /** What the customer must have agreed to before anything of it is compared or kept. */
    public ConsentScope consent() {
        return consent;
    }

    static Optional<Modality> under(ConsentScope scope) {
        return Arrays.stream(values())
                .filter(modality -> modality.consent == scope)
                .findFirst();
    }
}
