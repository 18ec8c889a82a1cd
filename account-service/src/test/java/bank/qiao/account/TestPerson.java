package bank.qiao.account;

import bank.qiao.testsupport.OutsideWorld;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Somebody made up for a test: known to outside-world and to identity-service.
 *
 * @param cards debit cards with 100,000.00 each
 */
public record TestPerson(UUID customerId, String name, String idNumber, String phone, List<String> cards) {

    public static final String CARD_MONEY = "100000.00";
    private static final AtomicInteger NEXT = new AtomicInteger((int) (System.nanoTime() % 800_000));

    /** A person with so many debit cards. */
    public static TestPerson withCards(int cards) {
        int n = NEXT.incrementAndGet();
        String phone = "188" + String.format("%08d", n);
        List<String> numbers = new ArrayList<>();
        List<Map<String, Object>> cardsOutside = new ArrayList<>();
        for (int i = 0; i < cards; i++) {
            String number = withLuhn("622202" + String.format("%08d", n) + String.format("%04d", i));
            numbers.add(number);
            cardsOutside.add(card(number, "ICBC", "DEBIT"));
        }
        TestPerson person = new TestPerson(UUID.randomUUID(), name(n), idNumber(n), phone, List.copyOf(numbers));
        person.register(cardsOutside);
        IdentityOfTests.ofThisJvm().knows(person.customerId(), person.name(), person.idNumber(), phone);
        return person;
    }

    /** A further card at the other bank. */
    public String getsCard(String prefix, String kind) {
        String number = withLuhn(prefix + phone.substring(3) + "9999");
        register(List.of(card(number, "ABC", kind)));
        return number;
    }

    private void register(List<Map<String, Object>> cardsOutside) {
        Map<String, Object> person = new LinkedHashMap<>();
        person.put("name", name);
        person.put("idNumber", idNumber);
        person.put("phone", phone);
        person.put("cards", cardsOutside);
        OutsideWorld.ofThisJvm().register(person);
    }

    private static Map<String, Object> card(String number, String bank, String kind) {
        return Map.of("number", number, "bank", bank, "kind", kind, "balance", CARD_MONEY);
    }

    /** A name that no other person of the run has. */
    private static String name(int n) {
        StringBuilder name = new StringBuilder("林");
        for (char digit : Integer.toString(n).toCharArray()) {
            name.append("安百春东方光海金明文".charAt(digit - '0'));
        }
        return name.toString();
    }

    private static String idNumber(int n) {
        String digits = "440305" + "1990" + String.format("%02d", 1 + n / 28_000 % 12)
                + String.format("%02d", 1 + n / 1_000 % 28) + String.format("%03d", n % 1_000);
        int[] weights = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
        int sum = 0;
        for (int i = 0; i < weights.length; i++) {
            sum += (digits.charAt(i) - '0') * weights[i];
        }
        return digits + "10X98765432".charAt(sum % 11);
    }

    private static String withLuhn(String digits) {
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = digits.charAt(digits.length() - 1 - i) - '0';
            int weighted = i % 2 == 0 ? digit * 2 : digit;
            sum += weighted > 9 ? weighted - 9 : weighted;
        }
        return digits + (10 - sum % 10) % 10;
    }
}
