package bank.qiao.identity.customers;

import java.util.EnumSet;
import java.util.Set;

/** The states of a customer and the legal steps between them (domain rule 1). */
public enum CustomerStatus {
    /** A proven phone number, nothing else. */
    REGISTERED,
    /** Name and ID number agree with the registry; the face is still to be compared, where that is required. */
    REAL_NAME_PENDING,
    /** A watch list named the person; staff decide. */
    MANUAL_REVIEW,
    VERIFIED,
    /** Staff decided against the person. */
    REJECTED,
    FROZEN,
    CLOSED;

    /** Whether the step is legal; a customer leaves FROZEN only to the state held before, or to CLOSED. */
    public boolean mayBecome(CustomerStatus next) {
        return next != this && successors().contains(next);
    }

    private Set<CustomerStatus> successors() {
        return switch (this) {
            case REGISTERED -> EnumSet.of(REAL_NAME_PENDING, FROZEN, CLOSED);
            case REAL_NAME_PENDING -> EnumSet.of(VERIFIED, MANUAL_REVIEW, FROZEN, CLOSED);
            case MANUAL_REVIEW -> EnumSet.of(VERIFIED, REJECTED, FROZEN, CLOSED);
            case VERIFIED, REJECTED -> EnumSet.of(FROZEN, CLOSED);
            case FROZEN -> EnumSet.of(REGISTERED, REAL_NAME_PENDING, MANUAL_REVIEW, VERIFIED, REJECTED, CLOSED);
            case CLOSED -> EnumSet.noneOf(CustomerStatus.class);
        };
    }
}
