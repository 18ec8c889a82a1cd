package bank.qiao.service.trial;

import bank.qiao.contracts.identity.v1.CustomerVerified;
import bank.qiao.service.idempotency.IdempotentByNature;
import bank.qiao.service.idempotency.IdempotentEffect;
import bank.qiao.service.outbox.Events;
import bank.qiao.web.identifiers.Ids;
import bank.qiao.web.problem.CommonError;
import bank.qiao.web.problem.Refusal;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import java.net.URI;
import java.time.Instant;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@RestController
class Notes {

    record Request(@NotBlank String text) {}

    record View(UUID id, String text) {}

    private final JdbcClient jdbc;
    private final Events events;
    private final Gate gate;

    Notes(JdbcClient jdbc, Events events, Gate gate) {
        this.jdbc = jdbc;
        this.events = events;
        this.gate = gate;
    }

    @PostMapping("/api/v1/notes")
    ResponseEntity<View> write(@RequestBody @Valid Request request) throws InterruptedException {
        View view = insert(request.text());
        gate.pass();
        if (request.text().startsWith("refused")) {
            throw new Refusal(CommonError.CONFLICT);
        }
        return ResponseEntity.created(URI.create("/api/v1/notes/" + view.id())).body(view);
    }

    @PostMapping("/api/v1/notes-after-outside-call")
    ResponseEntity<View> writeAfterOutsideCall(@RequestBody @Valid Request request, IdempotentEffect effect) {
        return effect.commit(() -> ResponseEntity.ok(insert(request.text())));
    }

    @PostMapping("/api/v1/notes-counted")
    @IdempotentByNature("reads only")
    ResponseEntity<Long> count() {
        return ResponseEntity.ok(
                jdbc.sql("select count(*) from note").query(Long.class).single());
    }

    private View insert(String text) {
        View view = new View(Ids.next(), text);
        jdbc.sql("insert into note (id, text) values (?, ?)")
                .params(view.id(), view.text())
                .update();
        events.publish(new CustomerVerified(view.id(), Instant.EPOCH));
        return view;
    }
}
