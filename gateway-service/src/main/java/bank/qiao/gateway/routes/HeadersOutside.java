package bank.qiao.gateway.routes;

import java.util.List;
import org.springframework.cloud.gateway.server.mvc.filter.HttpHeadersFilter.ResponseHttpHeadersFilter;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.function.ServerResponse;

/** What of a service's answer stays inside: headers that the gateway sets itself. */
@Component
class HeadersOutside implements ResponseHttpHeadersFilter {

    private static final List<String> SET_HERE = List.of(
            "X-Trace-Id",
            "X-Content-Type-Options",
            "X-XSS-Protection",
            "X-Frame-Options",
            "Content-Security-Policy",
            "Strict-Transport-Security",
            "Server",
            "Set-Cookie");

    @Override
    public HttpHeaders apply(HttpHeaders fromService, ServerResponse response) {
        HttpHeaders outside = new HttpHeaders();
        outside.addAll(fromService);
        SET_HERE.forEach(outside::remove);
        return outside;
    }
}
