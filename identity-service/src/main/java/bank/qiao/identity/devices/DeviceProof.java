package bank.qiao.identity.devices;

import org.jspecify.annotations.Nullable;

/**
 * What a device brings if it turns out to be new.
 *
 * @param faceNeeded whether it needs the customer's face; meaningless for a device that is known
 * @param shownOn the device on which the face was shown: itself at a login, another one when it is registered ahead
 */
public record DeviceProof(
        boolean faceNeeded, String shownOn, @Nullable String stepUpToken) {

    /** For the device that somebody becomes a customer with. */
    public static DeviceProof ofRegistration(DeviceClaim claim) {
        return new DeviceProof(false, claim.deviceId(), null);
    }

    @Override
    public String toString() {
        return "DeviceProof[" + faceNeeded + "]";
    }
}
