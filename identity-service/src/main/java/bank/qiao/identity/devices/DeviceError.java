package bank.qiao.identity.devices;

import bank.qiao.web.problem.ErrorCode;

/** What the devices module refuses. */
public enum DeviceError implements ErrorCode {
    DEVICE_IN_USE(409),
    DEVICE_KEY_INVALID(422),
    DEVICE_LIMIT_REACHED(422);

    private final int status;

    DeviceError(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
