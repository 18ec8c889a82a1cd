package bank.qiao.outside.people;

import bank.qiao.outside.control.Behaviour;
import bank.qiao.outside.wire.OutsideRefusal;
import org.springframework.http.HttpStatus;

/** The sources' check that the person agreed to the query: they take any reference, unless told to refuse. */
public final class Consent {

    private Consent() {}

    /** Refuses with 403 when the source was told to refuse. */
    public static void check(Behaviour behaviour) {
        if (behaviour.refuses()) {
            throw new OutsideRefusal(
                    HttpStatus.FORBIDDEN, "CONSENT_REJECTED", "The source doesn't accept this consent.");
        }
    }
}
