package bank.qiao.identity.signup;

import bank.qiao.identity.customers.CustomerId;
import bank.qiao.identity.customers.Customers;
import bank.qiao.identity.devices.DeviceClaim;
import bank.qiao.identity.devices.DeviceProof;
import bank.qiao.identity.devices.Devices;
import bank.qiao.identity.otp.OtpCodes;
import bank.qiao.identity.otp.ProvenCode;
import bank.qiao.identity.sessions.SessionTokens;
import bank.qiao.identity.sessions.Sessions;
import bank.qiao.web.problem.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Sign-up (domain rule 1): customer, device and session come to be in one transaction with the end of the code. */
@Service
public class Registrations {

    private final OtpCodes codes;
    private final Customers customers;
    private final Devices devices;
    private final Sessions sessions;

    Registrations(OtpCodes codes, Customers customers, Devices devices, Sessions sessions) {
        this.codes = codes;
        this.customers = customers;
        this.devices = devices;
        this.sessions = sessions;
    }

    /**
     * Makes a customer of whoever proved to hold a number. A refusal leaves the code unused.
     *
     * @param proven a code checked for REGISTER
     * @param channel where the person came from; kept for good
     * @param invitationCode kept for good
     * @throws Refusal OTP_USED, PHONE_ALREADY_REGISTERED
     */
    @Transactional
    public SessionTokens register(
            ProvenCode proven, DeviceClaim device, @Nullable String channel, @Nullable String invitationCode) {
        codes.use(proven);
        CustomerId customer = customers.register(proven.phone(), channel, invitationCode);
        devices.admit(customer, device, DeviceProof.ofRegistration(device));
        return sessions.open(customer, device.deviceId(), device.key().thumbprint());
    }
}
