package bank.qiao.web.problem;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpHeaders;

/**
 * What a problem document says before it is put into words: the code, what fills its text, further members and headers.
 *
 * @param arguments fill the placeholders of the texts
 * @param members further members of the document
 * @param invalid what {@code errors[]} lists; none for most codes
 * @param headers of the answer, for example {@code Retry-After}
 */
public record Problem(
        ErrorCode code,
        List<Object> arguments,
        Map<String, Object> members,
        List<InvalidField> invalid,
        HttpHeaders headers) {

    public static Problem of(ErrorCode code, Object... arguments) {
        return new Problem(code, List.of(arguments), Map.of(), List.of(), new HttpHeaders());
    }

    static Problem of(ErrorCode code, List<InvalidField> invalid) {
        return new Problem(code, List.of(), Map.of(), invalid, new HttpHeaders());
    }

    static Problem of(Refusal refusal) {
        Map<String, Object> members = new LinkedHashMap<>(refusal.properties());
        List<InvalidField> invalid = new ArrayList<>();
        if (members.remove(Refusal.ERRORS) instanceof List<?> errors) {
            errors.forEach(error -> invalid.add((InvalidField) error));
        }
        Problem problem =
                new Problem(refusal.code(), List.of(refusal.arguments()), members, invalid, new HttpHeaders());
        return members.get("retryAfterSeconds") instanceof Number seconds
                ? problem.withHeader(HttpHeaders.RETRY_AFTER, seconds.toString())
                : problem;
    }

    public Problem withHeader(String name, String value) {
        HttpHeaders more = new HttpHeaders();
        more.addAll(headers);
        more.add(name, value);
        return new Problem(code, arguments, members, invalid, more);
    }

    public Problem withMember(String name, Object value) {
        Map<String, Object> more = new LinkedHashMap<>(members);
        more.put(name, value);
        return new Problem(code, arguments, more, invalid, headers);
    }

    /** Says when to try again, in whole seconds, at least one. */
    public Problem retryAfter(Duration wait) {
        return withHeader(
                HttpHeaders.RETRY_AFTER,
                Long.toString(Math.max(1, wait.plusMillis(999).toSeconds())));
    }
}
