package bank.qiao.identity.realname.web;

import bank.qiao.identity.customers.CustomerId;
import bank.qiao.identity.customers.CustomerProfile;
import bank.qiao.identity.customers.IdNumber;
import bank.qiao.identity.customers.RealName;
import bank.qiao.identity.realname.MatchedName;
import bank.qiao.identity.realname.Portrait;
import bank.qiao.identity.realname.RealNames;
import bank.qiao.service.idempotency.IdempotentEffect;
import bank.qiao.web.security.CustomerCaller;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** The customer's real name. */
@RestController
class RealNameController {

    private final RealNames realNames;

    RealNameController(RealNames realNames) {
        this.realNames = realNames;
    }

    @PostMapping(path = "/api/v1/me/real-name", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    ResponseEntity<RealNameAnswer> submit(
            @RequestParam String name,
            @RequestParam String idNumber,
            @RequestPart(required = false) @Nullable MultipartFile portrait,
            CustomerCaller caller,
            IdempotentEffect effect) {
        CustomerId customer = CustomerId.of(caller.customerId());
        MatchedName matched =
                realNames.check(customer, RealName.parse(name), IdNumber.parse(idNumber), picture(portrait));
        return effect.commit(() -> ResponseEntity.ok(RealNameAnswer.of(realNames.keep(customer, matched))));
    }

    private static @Nullable Portrait picture(@Nullable MultipartFile portrait) {
        if (portrait == null) {
            return null;
        }
        try {
            return new Portrait(portrait.getBytes());
        } catch (IOException brokenOff) {
            throw new UncheckedIOException(brokenOff);
        }
    }

    record RealNameAnswer(String status, String verificationLevel) {

        static RealNameAnswer of(CustomerProfile profile) {
            return new RealNameAnswer(
                    profile.status().name(), profile.verificationLevel().name());
        }
    }
}
