package bank.qiao.outside.control;

import org.jspecify.annotations.Nullable;

/**
 * The present setting of one system.
 *
 * @param delayMillis for SLOW and PROCESSING
 * @param remaining calls until it is NORMAL again, when a count was given
 * @param onlyPath only calls whose path contains this, when given
 */
record ControlState(
        OutsideSystem system,
        Mode mode,
        @Nullable Long delayMillis,
        @Nullable Integer remaining,
        @Nullable String onlyPath) {

    static ControlState normal(OutsideSystem system) {
        return new ControlState(system, Mode.NORMAL, null, null, null);
    }

    boolean concerns(String path) {
        return onlyPath == null || path.contains(onlyPath);
    }

    ControlState afterOneCall() {
        if (remaining == null) {
            return this;
        }
        return remaining <= 1 ? normal(system) : new ControlState(system, mode, delayMillis, remaining - 1, onlyPath);
    }
}
