package bank.qiao.identity.staff;

import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The local bank's makers and checkers, from {@code QIAO_STAFFSEED}; there is no such bean in any other profile. */
@Component
@Profile("local")
class LocalStaff implements ApplicationRunner {

    private static final Logger log = LoggerFactory.getLogger(LocalStaff.class);

    private final StaffSeeding seeding;
    private final JsonMapper json;
    private final String seed;

    LocalStaff(StaffSeeding seeding, JsonMapper json, @Value("${qiao.staff-seed:}") String seed) {
        this.seeding = seeding;
        this.json = json;
        this.seed = seed;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (seed.isBlank()) {
            log.info("no staff given in QIAO_STAFFSEED");
            return;
        }
        List<StaffSeeding.StaffSeed> seeds = read();
        seeding.seed(seeds);
        log.info("{} members of staff are there", seeds.size());
    }

    private List<StaffSeeding.StaffSeed> read() {
        try {
            return json.readValue(seed, new TypeReference<>() {});
        } catch (JacksonException unreadable) {
            // Without the cause: its message quotes passwords.
            throw new IllegalStateException("QIAO_STAFFSEED is not a list of {username, password, totpSecret, roles}");
        }
    }
}
