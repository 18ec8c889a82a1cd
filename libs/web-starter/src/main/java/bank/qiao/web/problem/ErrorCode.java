package bank.qiao.web.problem;

/**
 * A stable code a client can act on; modules declare their own as enums. Title and detail are looked up in the message
 * bundles {@code problems} (English) and {@code problems_zh_CN} under {@code CODE.title} and {@code CODE.detail}.
 */
public interface ErrorCode {

    /** SCREAMING_SNAKE, never changed once published; enums have it for free. */
    String name();

    /** The HTTP status by the table of docs/api.md: 404, 409, 422, 428 … */
    int status();
}
