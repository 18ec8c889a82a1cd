package bank.qiao.identity.devices.web;

import bank.qiao.identity.customers.CustomerId;
import bank.qiao.identity.devices.DeviceRequest;
import bank.qiao.identity.devices.DeviceView;
import bank.qiao.identity.devices.Devices;
import bank.qiao.web.paging.Page;
import bank.qiao.web.security.CustomerCaller;
import jakarta.validation.Valid;
import java.net.URI;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The customer's own devices. */
@RestController
@RequestMapping("/api/v1/me/devices")
class DeviceController {

    private final Devices devices;

    DeviceController(Devices devices) {
        this.devices = devices;
    }

    @PostMapping
    ResponseEntity<DeviceAnswer> register(@Valid @RequestBody DeviceRequest body, CustomerCaller caller) {
        DeviceView device = devices.register(CustomerId.of(caller.customerId()), body.claim());
        return ResponseEntity.created(URI.create("/api/v1/me/devices/" + device.deviceId()))
                .body(DeviceAnswer.of(device, caller));
    }

    /** At most three, so there is one page. */
    @GetMapping
    Page<DeviceAnswer> list(CustomerCaller caller) {
        return new Page<>(
                devices.list(CustomerId.of(caller.customerId())).stream()
                        .map(device -> DeviceAnswer.of(device, caller))
                        .toList(),
                null);
    }

    @DeleteMapping("/{id}")
    ResponseEntity<Void> remove(@PathVariable String id, CustomerCaller caller) {
        devices.remove(CustomerId.of(caller.customerId()), id);
        return ResponseEntity.noContent().build();
    }

    record DeviceAnswer(
            String id,
            @Nullable String model,
            boolean current,
            Instant registeredAt,
            @Nullable Instant lastLoginAt) {

        static DeviceAnswer of(DeviceView device, CustomerCaller caller) {
            return new DeviceAnswer(
                    device.deviceId(),
                    device.model(),
                    device.deviceId().equals(caller.deviceId()),
                    device.registeredAt(),
                    device.lastLoginAt());
        }
    }
}
