package bank.qiao.web.json;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.function.Function;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.deser.std.StdScalarDeserializer;

/** Points in time as RFC 3339 with the offset of Shanghai, to the millisecond; dates and times are read from text only. */
final class TimeJson {

    private static final ZoneOffset SHANGHAI = ZoneOffset.ofHours(8);

    private TimeJson() {}

    static final class InstantWriter extends ValueSerializer<Instant> {

        @Override
        public void serialize(Instant instant, JsonGenerator json, SerializationContext context) {
            json.writeString(DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
                    instant.truncatedTo(ChronoUnit.MILLIS).atOffset(SHANGHAI)));
        }
    }

    static final class Reader<T> extends StdScalarDeserializer<T> {

        private final transient Function<String, T> parse;

        Reader(Class<T> type, Function<String, T> parse) {
            super(type);
            this.parse = parse;
        }

        @Override
        @SuppressWarnings("unchecked")
        public T deserialize(JsonParser json, DeserializationContext context) {
            if (json.currentToken() != JsonToken.VALUE_STRING) {
                return (T) context.handleUnexpectedToken(handledType(), json);
            }
            String text = json.getString();
            try {
                return parse.apply(text);
            } catch (DateTimeException wrongForm) {
                throw context.weirdStringException(text, handledType(), "not in the agreed form");
            }
        }
    }
}
