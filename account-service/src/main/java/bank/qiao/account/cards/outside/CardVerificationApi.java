package bank.qiao.account.cards.outside;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PostExchange;

/** The card network's four-element check, as it is on the wire. */
@HttpExchange("/cards/v1")
interface CardVerificationApi {

    @PostExchange("/verifications")
    VerificationAnswer verify(@RequestBody VerificationRequest request);

    record VerificationRequest(String reference, String name, String idNumber, String cardNumber, String phone) {}

    record VerificationAnswer(
            String reference,
            String result,
            @Nullable List<String> mismatch,
            @Nullable String kind,
            @Nullable String bank) {}
}
