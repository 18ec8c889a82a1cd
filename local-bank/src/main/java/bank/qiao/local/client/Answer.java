package bank.qiao.local.client;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * What came back.
 *
 * @param headers by name in lower case
 * @param json the body; a missing node when it isn't JSON
 */
public record Answer(Call call, int status, Map<String, String> headers, byte[] body, JsonNode json) {

    /** @throws UnexpectedAnswerException unless the status is one of these */
    public Answer require(int... statuses) {
        if (Arrays.stream(statuses).noneMatch(expected -> expected == status)) {
            throw new UnexpectedAnswerException(this, "expected " + Arrays.toString(statuses));
        }
        return this;
    }

    /** @throws UnexpectedAnswerException unless it is a refusal with this status and code */
    public Answer requireRefusal(int expectedStatus, String code) {
        if (status != expectedStatus || !code().equals(code)) {
            throw new UnexpectedAnswerException(this, "expected " + expectedStatus + " " + code);
        }
        return this;
    }

    /** The code of a problem document, or an empty text. */
    public String code() {
        return json.path("code").asString("");
    }

    /** A member at a path such as {@code amount.currency}, as text. */
    public String text(String path) {
        JsonNode node = json;
        for (String member : path.split("\\.", -1)) {
            node = node.path(member);
        }
        if (node.isMissingNode() || node.isNull()) {
            throw new UnexpectedAnswerException(this, "no member " + path);
        }
        return node.asString();
    }

    /** An amount of money in yuan, such as {@code "1234.50"}. */
    public String amount(String path) {
        return text(path + ".amount");
    }

    public Optional<String> header(String name) {
        return Optional.ofNullable(headers.get(name.toLowerCase(Locale.ROOT)));
    }

    public String bodyText() {
        return new String(body, UTF_8);
    }
}
