package bank.qiao.service.encryption;

/** A keyed hash (HMAC-SHA256) by which an encrypted value can be found, and by which two can be compared. */
public interface LookupHash {

    /** @param kind separates the kinds of value, for example {@code phone}; the same number under two kinds differs */
    String of(String kind, String value);
}
