package bank.qiao.local.walk;

import bank.qiao.local.client.Answer;
import bank.qiao.local.client.CallListener;
import bank.qiao.local.client.FormParts;
import java.io.PrintStream;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Writes each request and its answer, one line each, tokens and long lists shortened. */
public final class Narrator implements CallListener {

    private static final int LONGEST = 700;
    private static final Pattern LONG_SECRET = Pattern.compile("([A-Za-z0-9_-]{12})[A-Za-z0-9_.-]{60,}");

    private static final Pattern SECRET = Pattern.compile("(\"(?:password|totp|refreshToken)\":\"[^\"]{0,4})[^\"]*\"");

    private final JsonMapper json = JsonMapper.builder()
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .build();
    private final PrintStream console;

    public Narrator(PrintStream console) {
        this.console = console;
    }

    void chapter(String title) {
        console.printf("%n== %s%n", title);
    }

    void say(String text) {
        console.println("   " + text);
    }

    @Override
    public void answered(Answer answer) {
        var call = answer.call();
        console.println(" → " + call.method() + " " + call.path() + headers(call.headers()) + " " + body(call.body()));
        console.println(" ← " + answer.status()
                + answer.header("Idempotent-Replayed")
                        .map(value -> " (replayed)")
                        .orElse("") + " " + content(answer));
    }

    /** Only those that a reader would send by hand; tokens and proofs go without saying. */
    private static String headers(Map<String, String> headers) {
        Map<String, String> shown = new TreeMap<>(headers);
        shown.keySet().removeAll(Set.of("Authorization", "DPoP"));
        return shown.isEmpty() ? "" : " " + shown;
    }

    private String body(@Nullable Object body) {
        return switch (body) {
            case null -> "";
            case FormParts form -> "(" + form + ")";
            case Object value -> shortened(json.writeValueAsString(value));
        };
    }

    private static String content(Answer answer) {
        if (answer.body().length == 0) {
            return "";
        }
        return answer.json().isMissingNode()
                ? "(" + answer.body().length + " bytes of "
                        + answer.header("Content-Type").orElse("something") + ")"
                : shortened(answer.bodyText());
    }

    private static String shortened(String text) {
        String plain =
                SECRET.matcher(LONG_SECRET.matcher(text).replaceAll("$1…")).replaceAll("$1…\"");
        return plain.length() <= LONGEST ? plain : plain.substring(0, LONGEST) + " …";
    }
}
