package bank.qiao.outside.control;

import java.time.Duration;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What each system was told to do. Kept in memory only: after a restart everything is NORMAL. */
@Component
class Controls {

    private static final Duration DEFAULT_DELAY = Duration.ofSeconds(5);

    private final Map<OutsideSystem, ControlState> states = new EnumMap<>(OutsideSystem.class);

    synchronized void reset() {
        states.clear();
    }

    synchronized ControlState set(OutsideSystem system, ControlRequest request) {
        boolean takesTime = request.mode() == Mode.SLOW || request.mode() == Mode.PROCESSING;
        Long delay = request.delayMillis() == null ? Long.valueOf(DEFAULT_DELAY.toMillis()) : request.delayMillis();
        ControlState state = request.mode() == Mode.NORMAL
                ? ControlState.normal(system)
                : new ControlState(
                        system, request.mode(), takesTime ? delay : null, request.count(), request.onlyPath());
        states.put(system, state);
        return state;
    }

    synchronized ControlState of(OutsideSystem system) {
        return states.getOrDefault(system, ControlState.normal(system));
    }

    List<ControlState> all() {
        return Arrays.stream(OutsideSystem.values()).map(this::of).toList();
    }

    /** Takes the behaviour for one call, and counts the call. */
    synchronized Behaviour next(OutsideSystem system, String path) {
        ControlState state = of(system);
        if (!state.concerns(path)) {
            return Behaviour.NORMAL;
        }
        states.put(system, state.afterOneCall());
        Long delay = state.delayMillis();
        return new Behaviour(state.mode(), delay == null ? Duration.ZERO : Duration.ofMillis(delay));
    }
}
