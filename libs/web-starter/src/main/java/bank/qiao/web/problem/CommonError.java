package bank.qiao.web.problem;

/** The codes that any service may answer; texts stand in {@code web-problems*.properties}. */
public enum CommonError implements ErrorCode {
    MALFORMED_REQUEST(400),
    VALIDATION_FAILED(400),
    UNKNOWN_FIELD(400),
    IDEMPOTENCY_KEY_REQUIRED(400),
    IDEMPOTENCY_KEY_INVALID(400),
    UNAUTHENTICATED(401),
    TOKEN_EXPIRED(401),
    FORBIDDEN(403),
    NOT_FOUND(404),
    METHOD_NOT_ALLOWED(405),
    NOT_ACCEPTABLE(406),
    CONFLICT(409),
    IDEMPOTENCY_IN_PROGRESS(409),
    PAYLOAD_TOO_LARGE(413),
    UNSUPPORTED_MEDIA_TYPE(415),
    IDEMPOTENCY_KEY_REUSED(422),
    STEP_UP_TOKEN_INVALID(422),
    STEP_UP_REQUIRED(428),
    TOO_MANY_REQUESTS(429),
    INTERNAL_ERROR(500),
    DEPENDENCY_UNAVAILABLE(503);

    private final int status;

    CommonError(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
