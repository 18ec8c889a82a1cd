package bank.qiao.gateway.partners;

import bank.qiao.web.problem.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Answers everything under {@code /partner/v1}. No partner and no key exists yet, so every key is an unknown one; keys,
 * signatures and quotas come with the open platform.
 */
@RestController
class PartnerDoor {

    @RequestMapping("/partner/v1/**")
    void refuse(@RequestHeader(name = "X-Api-Key", required = false) @Nullable String key) {
        throw new Refusal(key == null || key.isBlank() ? PartnerError.API_KEY_REQUIRED : PartnerError.API_KEY_UNKNOWN);
    }
}
