package bank.qiao.identity.devices;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A registered device. */
public record DeviceView(
        String deviceId,
        @Nullable String model,
        Instant registeredAt,
        @Nullable Instant lastLoginAt) {}
