package bank.qiao.identity.sessions;

import bank.qiao.identity.customers.Customers;
import bank.qiao.identity.customers.KnownCustomer;
import bank.qiao.identity.devices.DeviceClaim;
import bank.qiao.identity.devices.Devices;
import bank.qiao.identity.otp.OtpCodes;
import bank.qiao.identity.otp.ProvenCode;
import bank.qiao.web.problem.Refusal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Logging in: a proven phone number and a device with its key. */
@Service
public class Logins {

    private final OtpCodes codes;
    private final Customers customers;
    private final Devices devices;
    private final Sessions sessions;

    Logins(OtpCodes codes, Customers customers, Devices devices, Sessions sessions) {
        this.codes = codes;
        this.customers = customers;
        this.devices = devices;
        this.sessions = sessions;
    }

    /**
     * Opens a session. That a number is unknown is said only to somebody who has proven to hold it.
     *
     * @param proven a code checked for LOGIN
     * @throws Refusal PHONE_NOT_REGISTERED, CUSTOMER_FROZEN, CUSTOMER_CLOSED, OTP_USED and those of {@link Devices#admit}
     */
    @Transactional
    public SessionTokens logIn(ProvenCode proven, DeviceClaim device) {
        codes.use(proven);
        KnownCustomer customer =
                customers.findByPhone(proven.phone()).orElseThrow(() -> new Refusal(SessionError.PHONE_NOT_REGISTERED));
        devices.admit(customer.customerId(), device);
        return sessions.open(
                customer.customerId(), device.deviceId(), device.key().thumbprint());
    }
}
