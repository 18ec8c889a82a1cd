package bank.qiao.web.paging;

import bank.qiao.web.problem.Refusal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Reads {@code ?cursor=&limit=}; anything but an id and a whole number from 1 to 100 is refused. */
final class PageRequestArguments implements HandlerMethodArgumentResolver {

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == PageRequest.class;
    }

    @Override
    public PageRequest resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        return new PageRequest(cursor(request.getParameter("cursor")), limit(request.getParameter("limit")));
    }

    private static @Nullable UUID cursor(@Nullable String given) {
        if (given == null || given.isEmpty()) {
            return null;
        }
        try {
            UUID cursor = UUID.fromString(given);
            // UUID.fromString also reads short groups; such a cursor never came from us.
            if (cursor.toString().equalsIgnoreCase(given)) {
                return cursor;
            }
        } catch (IllegalArgumentException notOurs) {
            throw Refusal.invalidField("cursor", "WRONG_FORM");
        }
        throw Refusal.invalidField("cursor", "WRONG_FORM");
    }

    private static int limit(@Nullable String given) {
        if (given == null || given.isEmpty()) {
            return PageRequest.DEFAULT_LIMIT;
        }
        if (!given.matches("[1-9][0-9]{0,2}") || Integer.parseInt(given) > PageRequest.MAX_LIMIT) {
            throw Refusal.invalidField("limit", "OUT_OF_RANGE");
        }
        return Integer.parseInt(given);
    }
}
