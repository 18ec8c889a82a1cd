package bank.qiao.local.client;

import java.util.List;
import java.util.Map;

/**
 * A person as outside-world knows them.
 *
 * @param profile GOOD, THIN_FILE, OVERDUE or LISTED
 */
public record Person(String name, String idNumber, String phone, String profile, List<Card> cards) {

    /** @param balance yuan with two decimals */
    public record Card(String number, String bank, String kind, String balance) {

        Map<String, Object> json() {
            return Map.of(
                    "number", number,
                    "bank", bank,
                    "kind", kind,
                    "balance", Map.of("amount", balance, "currency", "CNY"));
        }
    }

    public Person {
        cards = List.copyOf(cards);
    }

    /** As POST /people takes it. */
    public Map<String, Object> json() {
        return Map.of(
                "name", name,
                "idNumber", idNumber,
                "phone", phone,
                "profile", profile,
                "cards", cards.stream().map(Card::json).toList());
    }
}
