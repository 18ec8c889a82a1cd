package bank.qiao.identity.verification;

import bank.qiao.identity.biometrics.Modality;
import bank.qiao.identity.consents.ConsentScope;

/** What a customer can show beside the SMS code. */
public enum Factor {
    FACE(Modality.FACE),
    VOICE(Modality.VOICE);

    private final Modality modality;

    Factor(Modality modality) {
        this.modality = modality;
    }

    Modality modality() {
        return modality;
    }

    ConsentScope consent() {
        return modality.consent();
    }
}
