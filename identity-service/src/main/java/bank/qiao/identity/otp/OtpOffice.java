package bank.qiao.identity.otp;

import bank.qiao.identity.customers.CustomerId;
import bank.qiao.identity.customers.Customers;
import bank.qiao.identity.customers.KnownCustomer;
import bank.qiao.identity.customers.PhoneNumber;
import bank.qiao.web.problem.Refusal;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Who may ask for which code from outside. */
@Service
public class OtpOffice {

    /** Codes for registration and login prove a number of somebody not yet known. */
    public static final String NOBODY_YET = "";

    private final OtpCodes codes;
    private final Customers customers;

    OtpOffice(OtpCodes codes, Customers customers) {
        this.codes = codes;
        this.customers = customers;
    }

    /**
     * Sends a code to whoever asks: for registration and login without a token and with the same answer whether the
     * number is known or not, for the rest to a customer only, and to their own number where it stands for them.
     *
     * @throws Refusal OTP_PURPOSE_NEEDS_LOGIN, OTP_PHONE_NOT_YOURS and those of {@link OtpCodes#open}
     */
    public OtpChallenge open(
            PhoneNumber phone,
            OtpPurpose purpose,
            @Nullable CustomerId caller,
            @Nullable String deviceId,
            @Nullable String address) {
        String subject = switch (purpose) {
            case REGISTER, LOGIN -> NOBODY_YET;
            case WITHDRAW, STEP_UP -> ownNumber(phone, known(caller));
            case BIND_CARD, CHANGE_PHONE -> known(caller).asSubject();
        };
        return codes.open(new OtpOrder(phone, purpose, subject, Map.of(), deviceId, address));
    }

    private String ownNumber(PhoneNumber phone, CustomerId caller) {
        boolean own = customers
                .findByPhone(phone)
                .map(KnownCustomer::customerId)
                .filter(caller::equals)
                .isPresent();
        if (!own) {
            throw new Refusal(OtpError.OTP_PHONE_NOT_YOURS);
        }
        return caller.asSubject();
    }

    private static CustomerId known(@Nullable CustomerId caller) {
        if (caller == null) {
            throw new Refusal(OtpError.OTP_PURPOSE_NEEDS_LOGIN);
        }
        return caller;
    }
}
