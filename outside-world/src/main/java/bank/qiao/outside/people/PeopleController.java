package bank.qiao.outside.people;

import bank.qiao.outside.cards.Card;
import bank.qiao.outside.cards.CardKind;
import bank.qiao.outside.cards.CardNetwork;
import bank.qiao.outside.wire.IdNumber;
import bank.qiao.outside.wire.OutsideRefusal;
import bank.qiao.outside.wire.Yuan;
import jakarta.validation.Valid;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** Puts people into this world and shows them. */
@RestController
class PeopleController {

    private final People people;
    private final CardNetwork cards;

    PeopleController(People people, CardNetwork cards) {
        this.people = people;
        this.cards = cards;
    }

    @PostMapping("/people")
    @ResponseStatus(HttpStatus.CREATED)
    PersonView post(@Valid @RequestBody PersonRequest request) {
        Person person = request.person();
        people.post(person, request.issues());
        return view(person);
    }

    @GetMapping("/people")
    List<PersonView> all() {
        return people.all().stream().map(this::view).toList();
    }

    @GetMapping("/people/{idNumber}")
    PersonView one(@PathVariable String idNumber) {
        return people.find(IdNumber.canonical(idNumber))
                .map(this::view)
                .orElseThrow(() -> OutsideRefusal.notFound("PERSON_NOT_FOUND", "Nobody posted this person."));
    }

    /** The picture on the person's ID card. */
    @GetMapping("/people/{idNumber}/portrait")
    ResponseEntity<byte[]> portrait(@PathVariable String idNumber) {
        byte[] picture = people.find(IdNumber.canonical(idNumber))
                .orElseThrow(() -> OutsideRefusal.notFound("PERSON_NOT_FOUND", "Nobody posted this person."))
                .picture()
                .orElseThrow(() -> OutsideRefusal.notFound("PORTRAIT_NOT_FOUND", "Posted without a portrait."));
        boolean png = (picture[0] & 0xff) == 0x89;
        return ResponseEntity.ok()
                .contentType(png ? MediaType.IMAGE_PNG : MediaType.IMAGE_JPEG)
                .body(picture);
    }

    private PersonView view(Person person) {
        List<CardView> held =
                cards.cardsOf(person.idNumber()).stream().map(CardView::of).toList();
        return new PersonView(person.name(), person.idNumber(), person.phone(), person.profile(), held, person.raw());
    }

    record PersonView(
            String name,
            String idNumber,
            String phone,
            Profile profile,
            List<CardView> cards,
            @Nullable JsonNode raw) {}

    record CardView(String number, String bank, CardKind kind, Yuan balance, String phone) {

        static CardView of(Card card) {
            return new CardView(card.number(), card.bank(), card.kind(), Yuan.ofFen(card.balanceFen()), card.phone());
        }
    }
}
