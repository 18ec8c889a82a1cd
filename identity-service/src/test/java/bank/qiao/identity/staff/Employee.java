package bank.qiao.identity.staff;

import bank.qiao.web.security.StaffRole;
import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.json.JsonMapper;

/** A member of staff of a test, with an authenticator app. */
public record Employee(String username, String password) {

    private static final String SECRET = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";
    private static final byte[] SECRET_BYTES = "12345678901234567890".getBytes(StandardCharsets.US_ASCII);

    /** Hires somebody new. */
    public static Employee hired(ApplicationContext context, StaffRole... roles) {
        Employee employee =
                new Employee("e" + UUID.randomUUID().toString().substring(0, 12), "correct horse " + UUID.randomUUID());
        employee.seed(context, roles);
        return employee;
    }

    /** Seeds the same person again. */
    public void seed(ApplicationContext context, StaffRole... roles) {
        context.getBean(StaffSeeding.class)
                .seed(List.of(new StaffSeeding.StaffSeed(username, password, SECRET, Set.of(roles))));
    }

    /** Starts the local bank's seeding with what its environment would give. */
    public static void seedLocally(ApplicationContext context, String json) {
        new LocalStaff(context.getBean(StaffSeeding.class), context.getBean(JsonMapper.class), json)
                .run(new DefaultApplicationArguments());
    }

    /** The same person as the launcher writes them into {@code QIAO_STAFFSEED}. */
    public String asSeed(String... roles) {
        return "[{\"username\":\"%s\",\"password\":\"%s\",\"totpSecret\":\"%s\",\"roles\":[\"%s\"]}]"
                .formatted(username, password, SECRET, String.join("\",\"", roles));
    }

    /** What the authenticator app shows. */
    public String totpAt(Instant now) {
        var generator = new TimeBasedOneTimePasswordGenerator();
        try {
            return generator.generateOneTimePasswordString(
                    new SecretKeySpec(SECRET_BYTES, generator.getAlgorithm()), now, Locale.ROOT);
        } catch (InvalidKeyException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The body of a login. */
    public Map<String, Object> loginAt(Instant now) {
        return Map.of("username", username, "password", password, "totp", totpAt(now));
    }
}
