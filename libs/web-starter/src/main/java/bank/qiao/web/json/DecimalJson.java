package bank.qiao.web.json;

import java.util.function.Function;
import java.util.regex.Pattern;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.deser.std.StdScalarDeserializer;

/** Values that JSON carries as decimal strings, so that no reader makes a floating-point number of them. */
final class DecimalJson {

    /** No sign, no exponent, no blanks, at most 18 digits on either side: a short text can't become a huge number. */
    private static final Pattern DECIMAL = Pattern.compile("(0|[1-9][0-9]{0,17})(\\.[0-9]{1,18})?");

    private DecimalJson() {}

    static final class Writer<T> extends ValueSerializer<T> {

        @Override
        public void serialize(T value, JsonGenerator json, SerializationContext context) {
            json.writeString(value.toString());
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
            if (!DECIMAL.matcher(text).matches()) {
                throw context.weirdStringException(text, handledType(), "no decimal string");
            }
            try {
                return parse.apply(text);
            } catch (IllegalArgumentException | ArithmeticException wrongForm) {
                throw context.weirdStringException(text, handledType(), "no decimal string");
            }
        }
    }
}
