package bank.qiao.identity.otp;

import bank.qiao.service.businessday.EndOfDayStep;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** Forgets old codes at the end of each day. */
@Component
class OtpEndOfDay implements EndOfDayStep {

    private final OtpCodes codes;

    OtpEndOfDay(OtpCodes codes) {
        this.codes = codes;
    }

    @Override
    public String name() {
        return "forget-old-codes";
    }

    @Override
    public void run(LocalDate date) {
        codes.forgetOld();
    }
}
