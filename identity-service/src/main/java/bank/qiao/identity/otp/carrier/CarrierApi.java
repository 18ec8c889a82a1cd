package bank.qiao.identity.otp.carrier;

import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.service.annotation.PostExchange;

/** The carrier's HTTP contract. */
interface CarrierApi {

    @PostExchange("/sms/messages")
    Accepted send(@RequestBody Message message);

    /** Carries a code, so it prints nothing. */
    record Message(String phone, String text, String clientReference) {

        @Override
        public String toString() {
            return "Message[" + clientReference + "]";
        }
    }

    record Accepted(String messageId) {}
}
