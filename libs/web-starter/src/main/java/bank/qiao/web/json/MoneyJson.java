package bank.qiao.web.json;

import bank.qiao.money.Money;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.deser.std.StdDeserializer;

/** {@code {"amount":"1234.50","currency":"CNY"}}: a string with exactly two decimals, nothing missing, nothing more. */
final class MoneyJson {

    private MoneyJson() {}

    /** The two members as they stand in JSON; unknown ones are refused like anywhere else. */
    record Members(@Nullable String amount, @Nullable String currency) {}

    static final class Writer extends ValueSerializer<Money> {

        @Override
        public void serialize(Money money, JsonGenerator json, SerializationContext context) {
            json.writeStartObject();
            json.writeStringProperty("amount", money.amount());
            json.writeStringProperty("currency", money.currency().getCurrencyCode());
            json.writeEndObject();
        }
    }

    static final class Reader extends StdDeserializer<Money> {

        Reader() {
            super(Money.class);
        }

        @Override
        public Money deserialize(JsonParser json, DeserializationContext context) {
            Members members = context.readValue(json, Members.class);
            if (members.amount() == null || members.currency() == null) {
                return context.reportInputMismatch(this, "amount and currency are both needed");
            }
            try {
                return Money.parse(members.amount(), members.currency());
            } catch (IllegalArgumentException wrongForm) {
                return context.reportInputMismatch(this, "no amount of money");
            }
        }
    }
}
