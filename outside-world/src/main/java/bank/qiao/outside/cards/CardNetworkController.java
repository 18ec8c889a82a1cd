package bank.qiao.outside.cards;

import bank.qiao.outside.control.Behaviour;
import bank.qiao.outside.wire.CardNumber;
import bank.qiao.outside.wire.CsvText;
import bank.qiao.outside.wire.OutsideRefusal;
import bank.qiao.outside.wire.PlausibleDate;
import bank.qiao.outside.wire.Reference;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The network's money movements, queries and daily files. */
@RestController
@RequestMapping("/cards/v1")
class CardNetworkController {

    private static final String PROCESSING = "PROCESSING";
    private static final long LARGEST_AMOUNT_FEN = 500_000_000;

    private final CardNetwork network;
    private final Clock clock;

    CardNetworkController(CardNetwork network, Clock clock) {
        this.network = network;
        this.clock = clock;
    }

    @PostMapping("/pulls")
    MovementAnswer pull(
            @Valid @RequestBody MovementRequest request, @RequestAttribute(Behaviour.ATTRIBUTE) Behaviour behaviour) {
        return move(Movement.Direction.PULL, request, behaviour);
    }

    @PostMapping("/pushes")
    MovementAnswer push(
            @Valid @RequestBody MovementRequest request, @RequestAttribute(Behaviour.ATTRIBUTE) Behaviour behaviour) {
        return move(Movement.Direction.PUSH, request, behaviour);
    }

    @GetMapping("/transactions/{reference}")
    MovementAnswer query(@PathVariable String reference) {
        return network.movement(reference)
                .map(this::answer)
                .orElseThrow(() -> OutsideRefusal.notFound(
                        "TRANSACTION_NOT_FOUND", "No pull or push with this reference ever arrived."));
    }

    @GetMapping("/files/{date}")
    ResponseEntity<byte[]> file(@PathVariable @PlausibleDate LocalDate date) {
        CsvText file = new CsvText(
                List.of("reference", "direction", "maskedCard", "amountFen", "networkReference", "settledOn"));
        List<Movement> movements = network.settled(date);
        for (Movement movement : movements) {
            Movement.Order order = movement.order();
            String card = network.card(order.cardNumber()).map(Card::masked).orElse("");
            file.line(List.of(
                    order.reference(),
                    order.direction(),
                    card,
                    movement.movedFen(),
                    movement.networkReference(),
                    movement.settledOn()));
        }
        file.line(List.of(
                CsvText.TRAILER,
                movements.size(),
                total(movements, Movement.Direction.PULL),
                total(movements, Movement.Direction.PUSH)));
        return file.answer();
    }

    private MovementAnswer move(Movement.Direction direction, MovementRequest request, Behaviour behaviour) {
        Movement.Order order = new Movement.Order(
                request.reference(),
                direction,
                request.cardNumber(),
                request.amountFen(),
                request.name(),
                request.businessDate());
        return answer(network.move(order, behaviour));
    }

    private MovementAnswer answer(Movement movement) {
        boolean visible = movement.isVisible(clock.instant());
        Movement.RefusalCode refusal = movement.refusalCode();
        return new MovementAnswer(
                movement.order().reference(),
                movement.order().direction(),
                visible ? movement.outcome().name() : PROCESSING,
                visible ? refusal : null,
                movement.networkReference(),
                movement.order().amountFen(),
                movement.settledOn());
    }

    private static long total(List<Movement> movements, Movement.Direction direction) {
        return movements.stream()
                .filter(movement -> movement.order().direction() == direction)
                .mapToLong(Movement::movedFen)
                .sum();
    }

    record MovementRequest(
            @NotNull @Reference String reference,
            @NotNull @CardNumber String cardNumber,
            @NotNull @Positive @Max(LARGEST_AMOUNT_FEN) Long amountFen,
            @Nullable String name,
            @PlausibleDate @Nullable LocalDate businessDate) {}

    record MovementAnswer(
            String reference,
            Movement.Direction direction,
            String status,
            Movement.@Nullable RefusalCode refusalCode,
            String networkReference,
            long amountFen,
            LocalDate settledOn) {}
}
