package bank.qiao.account.cards.web;

import bank.qiao.account.cards.Cards;
import bank.qiao.web.paging.Page;
import bank.qiao.web.security.CustomerCaller;
import java.time.Instant;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The customer's cards. */
@RestController
@RequestMapping("/api/v1/cards")
class CardsController {

    private final Cards cards;

    CardsController(Cards cards) {
        this.cards = cards;
    }

    record CardResponse(UUID cardId, String maskedNumber, String bank, Instant boundAt) {}

    /** At most ten: one page. */
    @GetMapping
    Page<CardResponse> list(CustomerCaller caller) {
        return new Page<>(
                cards.ofCustomer(caller.customerId()).stream()
                        .map(card -> new CardResponse(card.id(), card.maskedNumber(), card.bank(), card.boundAt()))
                        .toList(),
                null);
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void unbind(CustomerCaller caller, @PathVariable UUID id) {
        cards.unbind(caller.customerId(), id);
    }
}
