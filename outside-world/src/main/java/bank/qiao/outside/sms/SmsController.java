package bank.qiao.outside.sms;

import bank.qiao.outside.control.Behaviour;
import bank.qiao.outside.wire.MobileNumber;
import bank.qiao.outside.wire.OutsideRefusal;
import bank.qiao.outside.wire.Phone;
import bank.qiao.outside.wire.Reference;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.regex.Matcher;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The carrier's one call, and the inbox that everybody can read. */
@RestController
class SmsController {

    private static final java.util.regex.Pattern CODE = java.util.regex.Pattern.compile("(?<!\\d)\\d{6}(?!\\d)");

    private final SmsCarrier carrier;
    private final Clock clock;

    SmsController(SmsCarrier carrier, Clock clock) {
        this.carrier = carrier;
        this.clock = clock;
    }

    @PostMapping("/sms/messages")
    @ResponseStatus(HttpStatus.ACCEPTED)
    Taken take(@Valid @RequestBody SmsRequest request, @RequestAttribute(Behaviour.ATTRIBUTE) Behaviour behaviour) {
        if (behaviour.refuses()) {
            throw new OutsideRefusal(
                    HttpStatus.UNPROCESSABLE_CONTENT, "CARRIER_REFUSED", "The carrier doesn't take this message.");
        }
        SmsMessage message = carrier.take(Phone.canonical(request.phone()), request.text(), request.clientReference());
        return new Taken(message.messageId());
    }

    @GetMapping("/sms/messages")
    List<Received> inbox(@RequestParam(required = false) @Nullable String phone) {
        return carrier.inbox(phone == null ? null : Phone.canonical(phone)).stream()
                .map(this::received)
                .toList();
    }

    private Received received(SmsMessage message) {
        Matcher code = CODE.matcher(message.text());
        return new Received(
                message.messageId(),
                message.phone(),
                message.sentAt().atZone(clock.getZone()).toOffsetDateTime().truncatedTo(ChronoUnit.MILLIS),
                message.text(),
                code.find() ? code.group() : null);
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    record SmsRequest(
            @NotNull @MobileNumber String phone,
            @NotNull @Size(min = 1, max = 1_000) String text,
            @NotNull @Reference String clientReference) {}

    record Taken(String messageId) {}

    record Received(
            String messageId,
            String phone,
            OffsetDateTime sentAt,
            String text,
            @Nullable String code) {}
}
