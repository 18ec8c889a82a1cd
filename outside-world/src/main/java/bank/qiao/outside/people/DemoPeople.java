package bank.qiao.outside.people;

import bank.qiao.outside.journal.Journal;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Set;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The demo people of README.md, there from the first start; somebody who was changed since stays changed. */
@Component
class DemoPeople {

    private final People people;
    private final Validator validator;
    private final JsonMapper mapper;

    DemoPeople(Journal journal, People people, Validator validator, JsonMapper mapper) {
        this.people = people;
        this.validator = validator;
        this.mapper = mapper;
        journal.afterReplay(this::seed);
    }

    private void seed() {
        for (PersonRequest demo : read()) {
            Set<ConstraintViolation<PersonRequest>> violations = validator.validate(demo);
            if (!violations.isEmpty()) {
                throw new IllegalStateException("demo-people.json breaks a rule: " + violations);
            }
            Person person = demo.person();
            if (people.find(person.idNumber()).isEmpty()) {
                people.post(person, demo.issues());
            }
        }
    }

    private List<PersonRequest> read() {
        try (InputStream file = new ClassPathResource("demo-people.json").getInputStream()) {
            return mapper.readValue(file, new TypeReference<List<PersonRequest>>() {});
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
