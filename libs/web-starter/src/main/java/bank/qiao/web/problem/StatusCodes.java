package bank.qiao.web.problem;

/** The code for a bare HTTP status, where the container or the framework knows no more. */
final class StatusCodes {

    private StatusCodes() {}

    static CommonError codeFor(int status) {
        return switch (status) {
            case 401 -> CommonError.UNAUTHENTICATED;
            case 403 -> CommonError.FORBIDDEN;
            case 404 -> CommonError.NOT_FOUND;
            case 405 -> CommonError.METHOD_NOT_ALLOWED;
            case 406 -> CommonError.NOT_ACCEPTABLE;
            case 409 -> CommonError.CONFLICT;
            case 413 -> CommonError.PAYLOAD_TOO_LARGE;
            case 415 -> CommonError.UNSUPPORTED_MEDIA_TYPE;
            case 429 -> CommonError.TOO_MANY_REQUESTS;
            case 503, 504 -> CommonError.DEPENDENCY_UNAVAILABLE;
            default -> status >= 400 && status < 500 ? CommonError.MALFORMED_REQUEST : CommonError.INTERNAL_ERROR;
        };
    }
}
