package bank.qiao.risk.sources.outside;

import bank.qiao.risk.sources.Features;
import bank.qiao.risk.sources.SourceAnswer;
import bank.qiao.risk.sources.UnreadableAnswerException;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Turns the JSON of a source into features. A field that was agreed is a flag or a whole number, never
 * negative, or missing; fields that were not agreed are passed over, for a source may add some.
 *
 * @param section the member that holds the fields of a person who was found
 * @param fields may be missing: the scorecard has a bin for that
 * @param indispensable may not be missing, because the policy can't do without them
 */
record AnswerReader(String section, List<String> fields, List<String> indispensable) {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY, DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    /** Ten billion yuan in fen: no true answer comes near, and no sum of such numbers leaves the range. */
    private static final long LARGEST_NUMBER = 1_000_000_000_000L;

    SourceAnswer read(@Nullable String raw) {
        if (raw == null) {
            throw new UnreadableAnswerException("no body");
        }
        JsonNode answer = parse(raw);
        JsonNode found = answer.path("found");
        if (!found.isBoolean()) {
            throw new UnreadableAnswerException("found is no flag");
        }
        return found.booleanValue()
                ? new SourceAnswer.Found(features(answer.path(section)), raw)
                : new SourceAnswer.NoFile(raw);
    }

    private Features features(JsonNode person) {
        if (!person.isObject()) {
            throw new UnreadableAnswerException(section + " is no object");
        }
        TreeMap<String, String> values = new TreeMap<>();
        for (String field : fields) {
            JsonNode value = person.path(field);
            if (!value.isMissingNode() && !value.isNull()) {
                values.put(field, text(field, value));
            }
        }
        for (String field : indispensable) {
            values.put(field, text(field, person.path(field)));
        }
        return new Features(values);
    }

    private static String text(String field, JsonNode value) {
        if (value.isBoolean()) {
            return Boolean.toString(value.booleanValue());
        }
        if (value.isIntegralNumber()
                && value.canConvertToLong()
                && value.longValue() >= 0
                && value.longValue() <= LARGEST_NUMBER) {
            return Long.toString(value.longValue());
        }
        throw new UnreadableAnswerException(field + " is neither a flag nor a whole number in bounds");
    }

    private static JsonNode parse(String raw) {
        try {
            return JSON.readTree(raw);
        } catch (JacksonException e) {
            // Its message quotes the text, which is personal data.
            throw new UnreadableAnswerException("no JSON");
        }
    }
}
