package bank.qiao.outside.social;

import bank.qiao.outside.control.Behaviour;
import bank.qiao.outside.people.Consent;
import bank.qiao.outside.people.FeatureRequest;
import bank.qiao.outside.people.Source;
import bank.qiao.outside.people.Stories;
import bank.qiao.outside.wire.IdNumber;
import jakarta.validation.Valid;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** WeChat's and QQ's social features: one form, each with values of its own. */
@RestController
class SocialController {

    private final Stories stories;

    SocialController(Stories stories) {
        this.stories = stories;
    }

    @PostMapping("/wechat/v1/social-profiles")
    ProfileAnswer wechat(
            @Valid @RequestBody FeatureRequest request, @RequestAttribute(Behaviour.ATTRIBUTE) Behaviour behaviour) {
        return profile(Source.WECHAT, request, behaviour);
    }

    @PostMapping("/qq/v1/social-profiles")
    ProfileAnswer qq(
            @Valid @RequestBody FeatureRequest request, @RequestAttribute(Behaviour.ATTRIBUTE) Behaviour behaviour) {
        return profile(Source.QQ, request, behaviour);
    }

    private ProfileAnswer profile(Source source, FeatureRequest request, Behaviour behaviour) {
        Consent.check(behaviour);
        Optional<Map<String, Object>> profile = stories.tell(source, IdNumber.canonical(request.idNumber()));
        return new ProfileAnswer(request.reference(), profile.isPresent(), profile.orElse(null));
    }

    record ProfileAnswer(
            String reference, boolean found, @Nullable Map<String, Object> profile) {}
}
