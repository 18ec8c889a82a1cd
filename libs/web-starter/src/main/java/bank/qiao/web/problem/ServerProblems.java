package bank.qiao.web.problem;

import org.apache.coyote.BadRequestException;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.jspecify.annotations.Nullable;

/** What the server itself finds wrong while a request is read: broken escapes in a query, broken chunks in a body. */
final class ServerProblems implements ProblemMapping {

    @Override
    public @Nullable Problem map(Throwable exception) {
        return switch (exception) {
            case InvalidParameterException broken -> Problem.of(CommonError.MALFORMED_REQUEST);
            case BadRequestException broken -> Problem.of(CommonError.MALFORMED_REQUEST);
            default -> null;
        };
    }
}
