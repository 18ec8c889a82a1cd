package bank.qiao.identity.sessions;

import bank.qiao.identity.customers.Customers;
import bank.qiao.identity.customers.KnownCustomer;
import bank.qiao.identity.devices.DeviceClaim;
import bank.qiao.identity.devices.DeviceProof;
import bank.qiao.identity.devices.Devices;
import bank.qiao.identity.otp.OtpCodes;
import bank.qiao.identity.otp.ProvenCode;
import bank.qiao.identity.tokens.LoginTicket;
import bank.qiao.identity.tokens.LoginTickets;
import bank.qiao.identity.verification.Purpose;
import bank.qiao.web.problem.Refusal;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Logging in: a proven phone number and a device with its key. */
@Service
public class Logins {

    private final OtpCodes codes;
    private final Customers customers;
    private final Devices devices;
    private final Sessions sessions;
    private final LoginTickets tickets;

    Logins(OtpCodes codes, Customers customers, Devices devices, Sessions sessions, LoginTickets tickets) {
        this.tickets = tickets;
        this.codes = codes;
        this.customers = customers;
        this.devices = devices;
        this.sessions = sessions;
    }

    /**
     * Asks what the device has to bring beside the code. Runs outside any transaction; the code stays unused.
     *
     * @throws Refusal STEP_UP_REQUIRED with a {@code loginTicket}, with which the face can be shown without a login
     */
    @Transactional(propagation = Propagation.NEVER)
    public DeviceProof look(ProvenCode proven, DeviceClaim device, @Nullable String stepUpToken) {
        Optional<KnownCustomer> customer = customers.findByPhone(proven.phone());
        boolean faceNeeded =
                customer.filter(known -> devices.needsFace(known, device)).isPresent();
        if (faceNeeded && stepUpToken == null) {
            String thumbprint = device.key().thumbprint();
            UUID id = customer.orElseThrow().customerId().value();
            throw Purpose.NEW_DEVICE
                    .required(thumbprint)
                    .with("loginTicket", tickets.issue(new LoginTicket(id, device.deviceId(), thumbprint)));
        }
        return new DeviceProof(faceNeeded, device.deviceId(), stepUpToken);
    }

    /**
     * Opens a session. That a number is unknown is said only to somebody who has proven to hold it.
     *
     * @param proven a code checked for LOGIN
     * @param proof what {@link #look} said
     * @throws Refusal PHONE_NOT_REGISTERED, CUSTOMER_FROZEN, CUSTOMER_CLOSED, OTP_USED and those of {@link Devices#admit}
     */
    @Transactional
    public SessionTokens logIn(ProvenCode proven, DeviceClaim device, DeviceProof proof) {
        codes.use(proven);
        KnownCustomer customer =
                customers.findByPhone(proven.phone()).orElseThrow(() -> new Refusal(SessionError.PHONE_NOT_REGISTERED));
        devices.admit(customer.customerId(), device, proof);
        return sessions.open(
                customer.customerId(), device.deviceId(), device.key().thumbprint());
    }
}
