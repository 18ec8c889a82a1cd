package bank.qiao.identity;

import bank.qiao.testsupport.OutsideWorld;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** A person of the outside world. */
record Citizen(String name, String idNumber, boolean known) {

    private static final AtomicInteger SEQUENCE = new AtomicInteger();
    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};

    /** Known to the registry, GOOD or LISTED and so on. */
    static Citizen known(String profile, String phone) {
        return posted(profile, phone, Map.of("portrait", "DRAWN"));
    }

    /** Known to the registry, which has no picture of them. */
    static Citizen knownWithoutPortrait(String phone) {
        return posted("GOOD", phone, Map.of());
    }

    private static Citizen posted(String profile, String phone, Map<String, String> portrait) {
        Citizen citizen = born(LocalDate.of(1990, 5, 12)).nowKnown();
        Map<String, Object> person = new HashMap<>(portrait);
        person.putAll(
                Map.of("name", citizen.name(), "idNumber", citizen.idNumber(), "phone", phone, "profile", profile));
        OutsideWorld.ofThisJvm().register(person);
        return citizen;
    }

    /** The picture on the ID card; of a spare person for whom the registry doesn't know. */
    byte[] portrait() {
        if (!known) {
            return Spare.PERSON.portrait();
        }
        return OutsideWorld.ofThisJvm().portrait(idNumber);
    }

    private static final class Spare {
        private static final Citizen PERSON = known("GOOD", "13800000000");
    }

    /** With a well-formed ID number that nobody has yet; the registry doesn't know them. */
    static Citizen born(LocalDate birthDate) {
        int number = SEQUENCE.incrementAndGet();
        String digits = "110101"
                + DateTimeFormatter.ofPattern("uuuuMMdd", Locale.ROOT).format(birthDate)
                + String.format(Locale.ROOT, "%03d", number);
        return new Citizen("张三丰", digits + checkCharacter(digits), false);
    }

    private Citizen nowKnown() {
        return new Citizen(name, idNumber, true);
    }

    static char checkCharacter(String digits) {
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += (digits.charAt(i) - '0') * WEIGHTS[i];
        }
        return "10X98765432".charAt(sum % 11);
    }
}
