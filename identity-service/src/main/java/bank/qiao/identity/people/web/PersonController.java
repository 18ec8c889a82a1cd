package bank.qiao.identity.people.web;

import bank.qiao.identity.customers.CustomerId;
import bank.qiao.identity.customers.IdNumber;
import bank.qiao.identity.customers.KnownCustomer;
import bank.qiao.identity.customers.Person;
import bank.qiao.identity.customers.PhoneNumber;
import bank.qiao.identity.customers.RealName;
import bank.qiao.identity.people.People;
import bank.qiao.service.idempotency.IdempotentByNature;
import bank.qiao.web.problem.CommonError;
import bank.qiao.web.problem.Refusal;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.security.Principal;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The person behind a customer id, for services only. */
@RestController
class PersonController {

    private final People people;

    PersonController(People people) {
        this.people = people;
    }

    @GetMapping("/internal/v1/customers/{id}/person")
    PersonView person(
            @PathVariable UUID id,
            @RequestParam @Pattern(regexp = "[A-Z][A-Z0-9_]{2,39}") String purpose,
            Principal service) {
        return PersonView.of(people.lookUp(CustomerId.of(id), service.getName(), purpose));
    }

    /** In a body, so that the number stands in no log of addresses. */
    @PostMapping("/internal/v1/customer-searches")
    @IdempotentByNature("a search changes nothing but the record that it was made")
    ResponseEntity<FoundCustomer> search(@Valid @RequestBody Search search, Principal service) {
        KnownCustomer found = people.search(PhoneNumber.parse(search.phone()), service.getName(), search.purpose())
                .orElseThrow(() -> new Refusal(CommonError.NOT_FOUND));
        return ResponseEntity.ok(
                new FoundCustomer(found.customerId().value(), found.status().name()));
    }

    record Search(
            @NotBlank @Size(max = 20) String phone,

            @NotNull @Pattern(regexp = "[A-Z][A-Z0-9_]{2,39}")
            String purpose) {

        @Override
        public String toString() {
            return "Search[" + purpose + "]";
        }
    }

    record FoundCustomer(UUID customerId, String status) {}

    /** In the clear, so it prints masked. */
    record PersonView(
            UUID customerId,
            String status,
            @Nullable String name,
            @Nullable String idNumber,
            String phone,
            @Nullable LocalDate birthDate) {

        static PersonView of(Person person) {
            RealName name = person.name();
            IdNumber idNumber = person.idNumber();
            return new PersonView(
                    person.customerId().value(),
                    person.status().name(),
                    name == null ? null : name.value(),
                    idNumber == null ? null : idNumber.value(),
                    person.phone().national(),
                    idNumber == null ? null : idNumber.birthDate());
        }

        @Override
        public String toString() {
            return "PersonView[customerId=" + customerId + ", status=" + status + "]";
        }
    }
}
