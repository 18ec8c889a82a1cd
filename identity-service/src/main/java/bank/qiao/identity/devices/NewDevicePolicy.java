package bank.qiao.identity.devices;

import bank.qiao.identity.customers.CustomerId;
import bank.qiao.web.problem.CommonError;
import bank.qiao.web.problem.Refusal;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * What a device that the bank doesn't know has to bring beside the SMS code. The rule asks for the face of a customer
 * who holds money or a loan; while faces can't be compared yet, the switch is off, and where it is on every customer
 * with a device already is asked.
 */
@Component
class NewDevicePolicy {

    private final DeviceSettings settings;

    NewDevicePolicy(DeviceSettings settings) {
        this.settings = settings;
    }

    /** @throws Refusal STEP_UP_REQUIRED when the code alone is not enough */
    void admit(CustomerId customer, int devicesAlready) {
        if (settings.faceForNewDevice() && devicesAlready > 0) {
            throw new Refusal(CommonError.STEP_UP_REQUIRED)
                    .with("requiredFactors", List.of("FACE"))
                    .with("purpose", "NEW_DEVICE")
                    .with("subjectId", customer.toString());
        }
    }
}
