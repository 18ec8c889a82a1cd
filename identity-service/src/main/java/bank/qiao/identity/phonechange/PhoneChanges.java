package bank.qiao.identity.phonechange;

import bank.qiao.identity.customers.CustomerId;
import bank.qiao.identity.customers.CustomerProfile;
import bank.qiao.identity.customers.Customers;
import bank.qiao.identity.customers.PhoneNumber;
import bank.qiao.identity.otp.OtpChallenge;
import bank.qiao.identity.otp.OtpCodes;
import bank.qiao.identity.otp.OtpOrder;
import bank.qiao.identity.otp.OtpPurpose;
import bank.qiao.identity.otp.ProvenCode;
import bank.qiao.identity.verification.Purpose;
import bank.qiao.service.audit.AuditTrail;
import bank.qiao.service.stepups.StepUps;
import bank.qiao.web.problem.Refusal;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Changes the number that codes are sent to. Whoever has it has the account, so the customer's face is asked for. */
@Service
public class PhoneChanges {

    private final OtpCodes codes;
    private final Customers customers;
    private final StepUps stepUps;
    private final AuditTrail audit;

    PhoneChanges(OtpCodes codes, Customers customers, StepUps stepUps, AuditTrail audit) {
        this.codes = codes;
        this.customers = customers;
        this.stepUps = stepUps;
        this.audit = audit;
    }

    /**
     * Sends a code to the new number; whether somebody has it already is said only to who proves to hold it.
     *
     * @throws Refusal those of {@link OtpCodes#open}
     */
    @Transactional(propagation = Propagation.NEVER)
    public OtpChallenge open(CustomerId customer, String deviceId, PhoneNumber phone, @Nullable String address) {
        return codes.open(
                new OtpOrder(phone, OtpPurpose.CHANGE_PHONE, customer.asSubject(), Map.of(), deviceId, address));
    }

    /**
     * Checks the code; one without the proof of a face is not even tried.
     *
     * @throws Refusal STEP_UP_REQUIRED, and those of {@link OtpCodes#check}
     */
    @Transactional(propagation = Propagation.NEVER)
    public ProvenCode prove(CustomerId customer, UUID challengeId, String code, @Nullable String stepUpToken) {
        if (stepUpToken == null) {
            throw Purpose.CHANGE_PHONE.required(challengeId.toString());
        }
        return codes.check(challengeId, code, OtpPurpose.CHANGE_PHONE, customer.asSubject());
    }

    /** @throws Refusal STEP_UP_TOKEN_INVALID, OTP_USED, PHONE_ALREADY_REGISTERED, CUSTOMER_FROZEN */
    @Transactional(propagation = Propagation.MANDATORY)
    public CustomerProfile change(
            CustomerId customer, String deviceId, ProvenCode proven, @Nullable String stepUpToken) {
        customers.lockActive(customer);
        stepUps.use(
                Purpose.CHANGE_PHONE.demand(
                        customer, deviceId, proven.challengeId().toString()),
                stepUpToken);
        codes.use(proven);
        customers.changePhone(customer, proven.phone());
        audit.record(customer.toString(), "PHONE_CHANGED", "customer:" + customer, "device " + deviceId);
        return customers.profile(customer);
    }
}
