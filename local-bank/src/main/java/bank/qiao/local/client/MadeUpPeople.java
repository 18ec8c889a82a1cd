package bank.qiao.local.client;

import bank.qiao.local.client.Person.Card;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.random.RandomGenerator;

/** Makes up adults with valid ID numbers, telephone numbers and cards. */
public final class MadeUpPeople {

    private static final String[] SURNAMES = {"林", "陈", "周", "吴", "郑", "何", "沈", "苏", "叶", "宋"};
    private static final String[] GIVEN = {"知夏", "景行", "若水", "怀远", "清和", "子衿", "望舒", "云帆"};
    private static final String[] REGIONS = {"440305", "310101", "110101", "330106", "510104"};
    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String CHECK_CHARACTERS = "10X98765432";

    private final RandomGenerator random;

    public MadeUpPeople(RandomGenerator random) {
        this.random = random;
    }

    /** Somebody with two debit cards. */
    public Person next(String profile, String balance) {
        String phone = "199" + digits(8);
        return new Person(
                SURNAMES[random.nextInt(SURNAMES.length)] + GIVEN[random.nextInt(GIVEN.length)],
                idNumber(),
                phone,
                profile,
                List.of(
                        new Card(cardNumber("622202", 19), "ICBC", "DEBIT", balance),
                        new Card(cardNumber("621485", 16), "CMB", "DEBIT", balance)));
    }

    /** By GB 11643: region, birth date, sequence, check character by ISO 7064 MOD 11-2. */
    private String idNumber() {
        LocalDate birth = LocalDate.of(1980, 1, 1).plusDays(random.nextInt(7_300));
        String body = REGIONS[random.nextInt(REGIONS.length)]
                + birth.format(DateTimeFormatter.BASIC_ISO_DATE)
                + String.format(Locale.ROOT, "%03d", 1 + random.nextInt(998));
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += WEIGHTS[i] * Character.digit(body.charAt(i), 10);
        }
        return body + CHECK_CHARACTERS.charAt(sum % 11);
    }

    private String cardNumber(String bin, int length) {
        String body = bin + digits(length - bin.length() - 1);
        return body + luhnDigit(body);
    }

    private static int luhnDigit(String body) {
        int sum = 0;
        for (int i = 0; i < body.length(); i++) {
            int digit = Character.digit(body.charAt(body.length() - 1 - i), 10);
            int counted = i % 2 == 0 ? 2 * digit : digit;
            sum += counted > 9 ? counted - 9 : counted;
        }
        return (10 - sum % 10) % 10;
    }

    private String digits(int count) {
        var text = new StringBuilder();
        for (int i = 0; i < count; i++) {
            text.append(random.nextInt(10));
        }
        return text.toString();
    }
}
