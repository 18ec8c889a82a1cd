package bank.qiao.identity.devices;

import org.jspecify.annotations.Nullable;

/**
 * A device as it introduces itself.
 *
 * @param deviceId chosen by the app, unique per customer
 * @param model what kind of device it is, for the customer to recognise it by
 */
public record DeviceClaim(
        String deviceId, DeviceKey key, @Nullable String model) {}
