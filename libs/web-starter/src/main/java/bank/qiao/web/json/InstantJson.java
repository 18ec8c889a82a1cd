package bank.qiao.web.json;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.deser.std.StdScalarDeserializer;

/** Points in time as RFC 3339 with the offset of Shanghai, to the millisecond; any offset is read. */
final class InstantJson {

    private static final ZoneOffset SHANGHAI = ZoneOffset.ofHours(8);

    private InstantJson() {}

    static final class Writer extends ValueSerializer<Instant> {

        @Override
        public void serialize(Instant instant, JsonGenerator json, SerializationContext context) {
            json.writeString(DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
                    instant.truncatedTo(ChronoUnit.MILLIS).atOffset(SHANGHAI)));
        }
    }

    static final class Reader extends StdScalarDeserializer<Instant> {

        Reader() {
            super(Instant.class);
        }

        @Override
        public Instant deserialize(JsonParser json, DeserializationContext context) {
            if (json.currentToken() != JsonToken.VALUE_STRING) {
                return (Instant) context.handleUnexpectedToken(handledType(), json);
            }
            String text = json.getString();
            try {
                return OffsetDateTime.parse(text).toInstant();
            } catch (DateTimeException wrongForm) {
                throw context.weirdStringException(text, handledType(), "no RFC 3339 date and time with offset");
            }
        }
    }
}
