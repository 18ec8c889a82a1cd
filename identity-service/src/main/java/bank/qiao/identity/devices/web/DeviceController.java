package bank.qiao.identity.devices.web;

import bank.qiao.identity.customers.CustomerId;
import bank.qiao.identity.customers.Customers;
import bank.qiao.identity.devices.DeviceClaim;
import bank.qiao.identity.devices.DeviceProof;
import bank.qiao.identity.devices.DeviceRequest;
import bank.qiao.identity.devices.DeviceView;
import bank.qiao.identity.devices.Devices;
import bank.qiao.service.idempotency.IdempotentEffect;
import bank.qiao.web.paging.Page;
import bank.qiao.web.security.CustomerCaller;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.time.Instant;
import java.util.Map;
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
    private final Customers customers;

    DeviceController(Devices devices, Customers customers) {
        this.devices = devices;
        this.customers = customers;
    }

    @PostMapping
    ResponseEntity<DeviceAnswer> register(
            @Valid @RequestBody FurtherDevice body, CustomerCaller caller, IdempotentEffect effect) {
        CustomerId customer = CustomerId.of(caller.customerId());
        DeviceClaim claim = body.device().claim();
        boolean faceNeeded = devices.needsFace(customers.known(customer), claim);
        DeviceProof proof = new DeviceProof(faceNeeded, caller.deviceId(), body.stepUpToken());
        return effect.commit(() -> {
            DeviceView device = devices.register(customer, claim, proof);
            return ResponseEntity.created(URI.create("/api/v1/me/devices/" + device.deviceId()))
                    .body(DeviceAnswer.of(device, caller));
        });
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

    /** A device as in a login, and the proof that it may need. */
    record FurtherDevice(
            @NotNull @Pattern(regexp = DeviceRequest.ID) String id,
            @NotNull @Size(max = 20) Map<String, Object> publicKeyJwk,
            @Nullable @Size(max = 100) String model,
            @Nullable @Size(max = 4096) String stepUpToken) {

        DeviceRequest device() {
            return new DeviceRequest(id, publicKeyJwk, model);
        }

        @Override
        public String toString() {
            return "FurtherDevice[" + id + "]";
        }
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
