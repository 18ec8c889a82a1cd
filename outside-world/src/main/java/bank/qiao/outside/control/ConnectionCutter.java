package bank.qiao.outside.control;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.apache.coyote.ActionCode;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;

/** Hands each request the scissors for its own TCP connection; the Servlet API has none. */
@Component
class ConnectionCutter implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {

    private static final String SCISSORS = "outside.scissors";

    /** Closes the connection; not a byte of an uncommitted answer will be written. */
    static void cut(HttpServletRequest request) {
        if (request.getAttribute(SCISSORS) instanceof Runnable scissors) {
            scissors.run();
        } else {
            throw new IllegalStateException("The request didn't come in through the server's own connector");
        }
    }

    @Override
    public void customize(TomcatServletWebServerFactory factory) {
        factory.addEngineValves(new ScissorsValve());
    }

    private static final class ScissorsValve extends ValveBase {

        ScissorsValve() {
            super(true);
        }

        @Override
        public void invoke(Request request, Response response) throws IOException, ServletException {
            Runnable scissors = () -> response.getCoyoteResponse().action(ActionCode.CLOSE_NOW, null);
            request.setAttribute(SCISSORS, scissors);
            getNext().invoke(request, response);
        }
    }
}
