package bank.qiao.outside.control;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** The body of PUT /control/{system}. */
record ControlRequest(
        @NotNull Mode mode,
        @Min(0) @Max(600_000) @Nullable Long delayMillis,
        @Min(1) @Max(1_000_000) @Nullable Integer count,
        @Size(min = 1, max = 200) @Nullable String onlyPath) {}
