package bank.qiao.identity.customers;

import java.util.UUID;

/** A customer's id, a UUIDv7; safe to log. */
public record CustomerId(UUID value) {

    public static CustomerId of(UUID value) {
        return new CustomerId(value);
    }

    /** The id as the subject of approvals, audit entries and codes: {@code customer:<id>}. */
    public String asSubject() {
        return "customer:" + value;
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
