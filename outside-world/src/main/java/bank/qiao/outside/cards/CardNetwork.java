package bank.qiao.outside.cards;

import bank.qiao.outside.control.Behaviour;
import bank.qiao.outside.journal.Journal;
import bank.qiao.outside.wire.OutsideRefusal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** All cards of the other banks, and the money that moved between them and ours: once per reference, whatever happens. */
@Component
public class CardNetwork {

    private final Clock clock;
    private final Journal journal;
    private final Journal.Stream<CardIssue> issues;
    private final Journal.Stream<Movement> movements;
    private final ReentrantLock lock = new ReentrantLock();
    private final Map<String, Card> cards = new LinkedHashMap<>();
    private final Map<String, CardIssue> lastIssues = new HashMap<>();
    private final Map<String, Movement> byReference = new LinkedHashMap<>();

    CardNetwork(Clock clock, Journal journal) {
        this.clock = clock;
        this.journal = journal;
        issues = journal.stream("card", CardIssue.class, this::apply);
        movements = journal.stream("card-movement", Movement.class, this::apply);
    }

    /**
     * Issues these cards of one person, or updates them; all or none. Cards held from before take on the name. 409 when a card is
     * another person's.
     */
    public void issue(String holderIdNumber, String holderName, List<CardIssue> wanted) {
        lock.lock();
        try {
            wanted.forEach(this::refuseAnothersCard);
            List<CardIssue> held = lastIssues.values().stream()
                    .filter(issue -> issue.holderIdNumber().equals(holderIdNumber))
                    .map(issue -> issue.withHolderName(holderName))
                    .filter(issue ->
                            wanted.stream().noneMatch(card -> card.number().equals(issue.number())))
                    .toList();
            Stream.concat(held.stream(), wanted.stream())
                    .filter(issue -> !issue.equals(lastIssues.get(issue.number())))
                    .forEach(issues::append);
        } finally {
            lock.unlock();
        }
        journal.force();
    }

    private void refuseAnothersCard(CardIssue issue) {
        Card known = cards.get(issue.number());
        if (known != null && !known.holderIdNumber().equals(issue.holderIdNumber())) {
            throw new OutsideRefusal(
                    HttpStatus.CONFLICT, "CARD_BELONGS_TO_ANOTHER", "One of the cards is another person's.");
        }
    }

    /** The card with its balance now. */
    public Optional<Card> card(String number) {
        lock.lock();
        try {
            return Optional.ofNullable(cards.get(number));
        } finally {
            lock.unlock();
        }
    }

    /** The cards of a person, oldest first. */
    public List<Card> cardsOf(String idNumber) {
        lock.lock();
        try {
            return cards.values().stream()
                    .filter(card -> card.holderIdNumber().equals(idNumber))
                    .toList();
        } finally {
            lock.unlock();
        }
    }

    /**
     * Moves money, or finds what this reference did before. 409 when the reference asked something else before.
     *
     * @param behaviour whether the card's bank is to say no without a reason, how long the outcome stays hidden, and what
     *     is moved by mistake
     */
    Movement move(Movement.Order order, Behaviour behaviour) {
        Movement movement;
        lock.lock();
        try {
            Movement earlier = byReference.get(order.reference());
            if (earlier == null) {
                movement = decide(order, behaviour);
                movements.append(movement);
            } else if (earlier.order().equals(order)) {
                movement = earlier;
            } else {
                throw OutsideRefusal.referenceReused(order.reference());
            }
        } finally {
            lock.unlock();
        }
        journal.force();
        return movement;
    }

    Optional<Movement> movement(String reference) {
        lock.lock();
        try {
            return Optional.ofNullable(byReference.get(reference));
        } finally {
            lock.unlock();
        }
    }

    /** What moved on that day and is no longer processing, in the order it moved. */
    List<Movement> settled(LocalDate day) {
        Instant now = clock.instant();
        lock.lock();
        try {
            return byReference.values().stream()
                    .filter(movement -> movement.outcome() == Movement.Outcome.SUCCEEDED)
                    .filter(movement -> movement.settledOn().equals(day) && movement.isVisible(now))
                    .toList();
        } finally {
            lock.unlock();
        }
    }

    private Movement decide(Movement.Order order, Behaviour behaviour) {
        Movement.RefusalCode refusal = behaviour.refuses() ? Movement.RefusalCode.DO_NOT_HONOUR : reasonAgainst(order);
        LocalDate today = LocalDate.now(clock);
        LocalDate asked = order.businessDate();
        return new Movement(
                order,
                refusal == null ? Movement.Outcome.SUCCEEDED : Movement.Outcome.REFUSED,
                refusal,
                "CN%s%010d".formatted(today.format(DateTimeFormatter.BASIC_ISO_DATE), byReference.size() + 1),
                asked == null ? today : asked,
                clock.instant().plus(behaviour.processing()),
                behaviour.extraFen() == 0 ? null : order.amountFen() + behaviour.extraFen());
    }

    private Movement.@Nullable RefusalCode reasonAgainst(Movement.Order order) {
        Card card = cards.get(order.cardNumber());
        if (card == null) {
            return Movement.RefusalCode.UNKNOWN_CARD;
        }
        if (card.kind() == CardKind.CREDIT) {
            return Movement.RefusalCode.CARD_KIND_NOT_SUPPORTED;
        }
        if (order.name() != null && !order.name().equals(card.holderName())) {
            return Movement.RefusalCode.NAME_MISMATCH;
        }
        boolean tooMuch = order.direction() == Movement.Direction.PULL && order.amountFen() > card.balanceFen();
        return tooMuch ? Movement.RefusalCode.INSUFFICIENT_FUNDS : null;
    }

    private void apply(CardIssue issue) {
        CardIssue before = lastIssues.put(issue.number(), issue);
        Card known = cards.get(issue.number());
        boolean sameStatement = before != null && before.balanceFen() == issue.balanceFen();
        cards.put(
                issue.number(),
                new Card(
                        issue.number(),
                        issue.holderName(),
                        issue.holderIdNumber(),
                        issue.phone(),
                        issue.bank(),
                        issue.kind(),
                        known != null && sameStatement ? known.balanceFen() : issue.balanceFen()));
    }

    private void apply(Movement movement) {
        byReference.put(movement.order().reference(), movement);
        if (movement.outcome() == Movement.Outcome.SUCCEEDED) {
            long change = switch (movement.order().direction()) {
                case PULL -> -movement.movedFen();
                case PUSH -> movement.movedFen();
            };
            cards.computeIfPresent(
                    movement.order().cardNumber(),
                    (number, card) -> card.withBalance(Math.addExact(card.balanceFen(), change)));
        }
    }
}
