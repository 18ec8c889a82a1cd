package bank.qiao.risk;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

/** A made-up person with an ID number and a telephone that no other test uses. */
record TestPerson(UUID customerId, String status, String name, String idNumber, String phone, LocalDate birthDate) {

    private static final AtomicInteger SEQUENCE = new AtomicInteger();
    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};

    static TestPerson verified() {
        return bornOn(LocalDate.of(1990, 5, 12));
    }

    static TestPerson bornOn(LocalDate birthDate) {
        int sequence = SEQUENCE.incrementAndGet();
        return new TestPerson(
                UUID.randomUUID(),
                "VERIFIED",
                "测试" + (char) ('一' + sequence),
                idNumber(birthDate, sequence),
                "138%08d".formatted(sequence),
                birthDate);
    }

    TestPerson withStatus(String other) {
        return new TestPerson(customerId, other, name, idNumber, phone, birthDate);
    }

    /** The body of outside-world's POST /people. */
    Map<String, Object> toOutsideWorld(String profile) {
        Map<String, Object> person = new LinkedHashMap<>();
        person.put("name", name);
        person.put("idNumber", idNumber);
        person.put("phone", phone);
        person.put("profile", profile);
        return person;
    }

    private static String idNumber(LocalDate birthDate, int sequence) {
        String digits = "440305" + birthDate.format(DateTimeFormatter.BASIC_ISO_DATE) + "%03d".formatted(sequence);
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += WEIGHTS[i] * Character.digit(digits.charAt(i), 10);
        }
        return digits + "10X98765432".charAt(sum % 11);
    }
}
