package bank.qiao.service.idempotency;

import bank.qiao.web.problem.CommonError;
import bank.qiao.web.problem.Refusal;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.regex.Pattern;
import org.springframework.http.HttpMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/** Refuses a POST without a proper {@code Idempotency-Key} before its body is looked at. */
final class IdempotencyKeyCheck implements HandlerInterceptor {

    static final String HEADER = "Idempotency-Key";
    private static final Pattern VISIBLE_ASCII = Pattern.compile("[\\x21-\\x7e]{1,64}");

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (handler instanceof HandlerMethod method
                && HttpMethod.POST.matches(request.getMethod())
                && Idempotency.isCovered(method.getMethod())) {
            String key = request.getHeader(HEADER);
            if (key == null) {
                throw new Refusal(CommonError.IDEMPOTENCY_KEY_REQUIRED);
            }
            if (!VISIBLE_ASCII.matcher(key).matches()) {
                throw new Refusal(CommonError.IDEMPOTENCY_KEY_INVALID);
            }
        }
        return true;
    }
}
