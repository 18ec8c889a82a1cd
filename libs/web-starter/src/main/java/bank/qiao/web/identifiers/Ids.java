package bank.qiao.web.identifiers;

import com.github.f4b6a3.uuid.UuidCreator;
import java.util.UUID;

/** Makes ids. */
public final class Ids {

    private Ids() {}

    /** A UUIDv7: time-ordered, so that indexes stay dense and ids sort by creation. */
    public static UUID next() {
        return UuidCreator.getTimeOrderedEpoch();
    }
}
