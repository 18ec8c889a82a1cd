package bank.qiao.outside.cards;

import bank.qiao.outside.control.Behaviour;
import bank.qiao.outside.wire.CardNumber;
import bank.qiao.outside.wire.IdNumber;
import bank.qiao.outside.wire.OutsideRefusal;
import bank.qiao.outside.wire.Phone;
import bank.qiao.outside.wire.Reference;
import bank.qiao.outside.wire.Yuan;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** The network's four-element check, and a look at a card for demos. */
@RestController
class VerificationController {

    private static final List<String> ALL_ELEMENTS = List.of("name", "idNumber", "phone");

    private final CardNetwork network;

    VerificationController(CardNetwork network) {
        this.network = network;
    }

    @PostMapping("/cards/v1/verifications")
    VerificationAnswer verify(
            @Valid @RequestBody VerificationRequest request,
            @RequestAttribute(Behaviour.ATTRIBUTE) Behaviour behaviour) {
        Optional<Card> found = network.card(request.cardNumber());
        if (found.isEmpty()) {
            return new VerificationAnswer(request.reference(), Result.UNKNOWN_CARD, List.of(), null, null);
        }
        Card card = found.get();
        List<String> mismatch = behaviour.refuses() ? ALL_ELEMENTS : mismatch(card, request);
        return new VerificationAnswer(
                request.reference(),
                mismatch.isEmpty() ? Result.MATCH : Result.MISMATCH,
                mismatch,
                card.kind(),
                card.bank());
    }

    @GetMapping("/cards/{number}")
    CardView card(@PathVariable String number) {
        return network.card(number)
                .map(card -> new CardView(card.number(), card.bank(), card.kind(), Yuan.ofFen(card.balanceFen())))
                .orElseThrow(() -> OutsideRefusal.notFound("CARD_NOT_FOUND", "No bank issued this card."));
    }

    private static List<String> mismatch(Card card, VerificationRequest request) {
        List<String> mismatch = new ArrayList<>();
        if (!card.holderName().equals(request.name())) {
            mismatch.add("name");
        }
        if (!card.holderIdNumber().equals(IdNumber.canonical(request.idNumber()))) {
            mismatch.add("idNumber");
        }
        if (!card.phone().equals(Phone.canonical(request.phone()))) {
            mismatch.add("phone");
        }
        return mismatch;
    }

    enum Result {
        MATCH,
        MISMATCH,
        UNKNOWN_CARD
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    record VerificationRequest(
            @NotNull @Reference String reference,
            @NotNull @Size(min = 1, max = 64) String name,
            @NotNull @Size(min = 1, max = 18) String idNumber,
            @NotNull @CardNumber String cardNumber,
            @NotNull @Size(min = 1, max = 20) String phone) {}

    record VerificationAnswer(
            String reference,
            Result result,
            List<String> mismatch,
            @Nullable CardKind kind,
            @Nullable String bank) {}

    record CardView(String number, String bank, CardKind kind, Yuan balance) {}
}
