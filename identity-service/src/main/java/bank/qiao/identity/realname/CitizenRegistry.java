package bank.qiao.identity.realname;

import bank.qiao.identity.customers.IdNumber;
import bank.qiao.identity.customers.RealName;
import java.util.Optional;

/** Knows which name belongs to which resident ID number. */
public interface CitizenRegistry {

    /**
     * Asks whether name and number belong together.
     *
     * @param reference the same for each attempt of one question
     */
    Answer check(String reference, RealName name, IdNumber idNumber);

    /** The portrait that the registry holds of a person it knows; empty when it has none. */
    Optional<byte[]> portrait(String reference, RealName name, IdNumber idNumber);

    /** What the registry says. */
    enum Answer {
        MATCH,
        /** They belong together, and the person is on a watch list. */
        MATCH_ON_WATCH_LIST,
        /** The number has another name, or nobody has the number. */
        MISMATCH
    }
}
