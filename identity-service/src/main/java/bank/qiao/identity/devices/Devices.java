package bank.qiao.identity.devices;

import bank.qiao.identity.customers.CustomerId;
import bank.qiao.identity.customers.Customers;
import bank.qiao.identity.customers.KnownCustomer;
import bank.qiao.web.identifiers.Ids;
import bank.qiao.web.problem.CommonError;
import bank.qiao.web.problem.Refusal;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The devices of customers, at most 3 each (domain rule 1); counted under the lock of the customer's row. */
@Service
public class Devices {

    private final DeviceRepository devices;
    private final Customers customers;
    private final NewDevicePolicy newDevicePolicy;
    private final DeviceSettings settings;
    private final ApplicationEventPublisher insideService;
    private final Clock wallClock;

    Devices(
            DeviceRepository devices,
            Customers customers,
            NewDevicePolicy newDevicePolicy,
            DeviceSettings settings,
            ApplicationEventPublisher insideService,
            @Qualifier("wallClock") Clock wallClock) {
        this.devices = devices;
        this.customers = customers;
        this.newDevicePolicy = newDevicePolicy;
        this.settings = settings;
        this.insideService = insideService;
        this.wallClock = wallClock;
    }

    /**
     * Whether this device is new to the customer and needs the customer's face. Asks other services: outside any
     * transaction.
     */
    @Transactional(propagation = Propagation.NEVER)
    public boolean needsFace(KnownCustomer customer, DeviceClaim claim) {
        boolean known = find(customer.customerId(), claim.deviceId())
                .filter(device -> device.hasKey(claim.key()))
                .isPresent();
        return !known && newDevicePolicy.needsFace(customer);
    }

    /**
     * Lets a device in that logs in, and registers it when it is new. A known id with another key is a new device.
     *
     * @throws Refusal DEVICE_LIMIT_REACHED, STEP_UP_REQUIRED, STEP_UP_TOKEN_INVALID, CUSTOMER_FROZEN, CUSTOMER_CLOSED
     */
    @Transactional
    public void admit(CustomerId customer, DeviceClaim claim, DeviceProof proof) {
        customers.lockActive(customer);
        Instant now = wallClock.instant();
        Device device = find(customer, claim.deviceId())
                .map(known -> withKey(known, customer, claim, proof, now))
                .orElseGet(() -> add(customer, claim, proof, now));
        device.loggedIn(now);
        devices.save(device);
    }

    /**
     * Registers a further device ahead of its first login.
     *
     * @throws Refusal DEVICE_IN_USE when the id is registered with another key; DEVICE_LIMIT_REACHED, STEP_UP_REQUIRED,
     *     STEP_UP_TOKEN_INVALID
     */
    @Transactional
    public DeviceView register(CustomerId customer, DeviceClaim claim, DeviceProof proof) {
        customers.lockActive(customer);
        Optional<Device> known = find(customer, claim.deviceId());
        if (known.isPresent() && !known.get().hasKey(claim.key())) {
            throw new Refusal(DeviceError.DEVICE_IN_USE);
        }
        return known.orElseGet(() -> add(customer, claim, proof, wallClock.instant()))
                .view();
    }

    /** Oldest first. */
    @Transactional(readOnly = true)
    public List<DeviceView> list(CustomerId customer) {
        return devices.findByCustomerIdOrderByRegisteredAt(customer.value()).stream()
                .map(Device::view)
                .toList();
    }

    /**
     * Removes a device; its sessions end in the same transaction.
     *
     * @throws Refusal NOT_FOUND when the customer has no such device
     */
    @Transactional
    public void remove(CustomerId customer, String deviceId) {
        customers.lockActive(customer);
        Device device = find(customer, deviceId).orElseThrow(() -> new Refusal(CommonError.NOT_FOUND));
        devices.delete(device);
        insideService.publishEvent(new DeviceDistrusted(customer, deviceId));
    }

    private Device withKey(Device known, CustomerId customer, DeviceClaim claim, DeviceProof proof, Instant now) {
        if (!known.hasKey(claim.key())) {
            newDevicePolicy.admit(customer, claim, proof);
            known.replaceKey(claim, now);
            insideService.publishEvent(new DeviceDistrusted(customer, claim.deviceId()));
        }
        return known;
    }

    private Device add(CustomerId customer, DeviceClaim claim, DeviceProof proof, Instant now) {
        if (devices.countByCustomerId(customer.value()) >= settings.atMost()) {
            throw new Refusal(DeviceError.DEVICE_LIMIT_REACHED, settings.atMost());
        }
        newDevicePolicy.admit(customer, claim, proof);
        return devices.save(new Device(Ids.next(), customer.value(), claim, now));
    }

    private Optional<Device> find(CustomerId customer, String deviceId) {
        return devices.findByCustomerIdAndDeviceId(customer.value(), deviceId);
    }
}
