package bank.qiao.web.outbound;

import java.util.Map;

/**
 * Another service of the bank understood our call and refused it with a coded problem. Not caught, it is answered to
 * our own caller as it came: same status, code, words and members. Not a failure of the other service: circuit breakers
 * and retries should ignore it.
 */
public final class InsideRefusal extends RuntimeException {

    private final int status;
    private final String code;
    private final transient Map<String, Object> document;

    InsideRefusal(int status, String code, Map<String, Object> document) {
        super(code);
        this.status = status;
        this.code = code;
        this.document = Map.copyOf(document);
    }

    /** The HTTP status it was refused with: 404, 409, 422, 428 or 429. */
    public int status() {
        return status;
    }

    /** The stable code of the other service. */
    public String code() {
        return code;
    }

    /** The whole document as it came. */
    public Map<String, Object> document() {
        return document;
    }
}
