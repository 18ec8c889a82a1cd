package bank.qiao.web.problem;

import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;

/**
 * Tomcat's own error page, for requests that reach no filter (a broken request line, an illegal header): a problem
 * document too. No locale is known and no bean within reach, so the words are the code's alone.
 */
public final class ProblemReportValve extends ErrorReportValve {

    public ProblemReportValve() {
        setShowReport(false);
        setShowServerInfo(false);
    }

    @Override
    protected void report(Request request, Response response, @Nullable Throwable throwable) {
        if (response.getStatus() < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
            return;
        }
        CommonError code = StatusCodes.codeFor(response.getStatus());
        try {
            response.setContentType("application/problem+json");
            response.setCharacterEncoding(StandardCharsets.UTF_8.name());
            Writer writer = response.getReporter();
            if (writer != null) {
                writer.write("{\"type\":\"%s%s\",\"title\":\"%s\",\"status\":%d,\"code\":\"%s\"}"
                        .formatted(Problems.TYPE_PREFIX, code, code, response.getStatus(), code));
                response.finishResponse();
            }
        } catch (IOException | IllegalStateException gone) {
            // The caller has hung up or the answer is on its way: there is nobody to tell.
            container.getLogger().debug("No error report", gone);
        }
    }
}
