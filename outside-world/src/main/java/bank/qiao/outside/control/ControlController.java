package bank.qiao.outside.control;

import bank.qiao.outside.wire.OutsideRefusal;
import jakarta.validation.Valid;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Tells systems how to behave, and shows what they were asked. */
@RestController
class ControlController {

    private static final Set<Mode> FOR_CARDS = EnumSet.of(Mode.PROCESSING, Mode.WRONG_AMOUNT);

    private final Controls controls;
    private final CallLog log;

    ControlController(Controls controls, CallLog log) {
        this.controls = controls;
        this.log = log;
    }

    @GetMapping("/control")
    List<ControlState> all() {
        return controls.all();
    }

    @GetMapping("/control/{system}")
    ControlState one(@PathVariable String system) {
        return controls.of(named(system));
    }

    @PutMapping("/control/{system}")
    ControlState set(@PathVariable String system, @Valid @RequestBody ControlRequest request) {
        OutsideSystem known = named(system);
        if (FOR_CARDS.contains(request.mode()) && known != OutsideSystem.CARDS) {
            throw OutsideRefusal.invalid("mode", request.mode() + " is for cards only");
        }
        return controls.set(known, request);
    }

    @PostMapping("/control/reset")
    List<ControlState> reset() {
        controls.reset();
        return controls.all();
    }

    @GetMapping("/calls/{system}")
    List<Call> calls(@PathVariable String system, @RequestParam(required = false) @Nullable String since) {
        return log.since(named(system), since == null ? Instant.EPOCH : time(since));
    }

    private static OutsideSystem named(String system) {
        return OutsideSystem.named(system)
                .orElseThrow(() -> OutsideRefusal.notFound("UNKNOWN_SYSTEM", "There is no such system."));
    }

    private static Instant time(String text) {
        try {
            if (text.matches("\\d{1,15}")) {
                return Instant.ofEpochMilli(Long.parseLong(text));
            }
            // An unescaped "+08:00" in a URL arrives as a space.
            return OffsetDateTime.parse(text.replace(' ', '+')).toInstant();
        } catch (DateTimeException malformed) {
            throw OutsideRefusal.invalid("since", "must be a time such as 2026-11-22T09:00:00+08:00");
        }
    }
}
