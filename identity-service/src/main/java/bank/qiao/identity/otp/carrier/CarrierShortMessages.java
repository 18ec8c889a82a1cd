package bank.qiao.identity.otp.carrier;

import bank.qiao.identity.customers.PhoneNumber;
import bank.qiao.identity.otp.OtpError;
import bank.qiao.identity.otp.ShortMessages;
import bank.qiao.web.problem.Refusal;
import io.github.resilience4j.bulkhead.annotation.Bulkhead;
import io.github.resilience4j.circuitbreaker.annotation.CircuitBreaker;
import io.github.resilience4j.retry.annotation.Retry;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.web.client.HttpClientErrorException;

/** Sends through the carrier; a repetition carries the same reference, so that the phone gets one message. */
@Component
class CarrierShortMessages implements ShortMessages {

    private static final Logger log = LoggerFactory.getLogger(CarrierShortMessages.class);

    private final CarrierApi carrier;

    CarrierShortMessages(CarrierApi carrier) {
        this.carrier = carrier;
    }

    @Override
    @Retry(name = "sms")
    @CircuitBreaker(name = "sms")
    @Bulkhead(name = "sms")
    public void send(String reference, PhoneNumber phone, String text) {
        try {
            CarrierApi.Accepted accepted = carrier.send(new CarrierApi.Message(phone.national(), text, reference));
            log.debug("carrier took {} as {}", reference, accepted.messageId());
        } catch (HttpClientErrorException no) {
            log.warn("carrier refused {} with {}", reference, no.getStatusCode());
            throw new Refusal(OtpError.OTP_NOT_DELIVERABLE);
        }
    }
}
