package bank.qiao.identity.consents.web;

import bank.qiao.identity.consents.Consent;
import bank.qiao.identity.consents.ConsentScope;
import bank.qiao.identity.consents.ConsentSettings;
import bank.qiao.identity.consents.ConsentWish;
import bank.qiao.identity.consents.Consents;
import bank.qiao.identity.customers.CustomerId;
import bank.qiao.web.security.CustomerCaller;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The customer's own consents. */
@RestController
@RequestMapping("/api/v1/me/consents")
class ConsentController {

    private final Consents consents;
    private final ConsentSettings settings;

    ConsentController(Consents consents, ConsentSettings settings) {
        this.consents = consents;
        this.settings = settings;
    }

    @GetMapping
    ConsentList list(CustomerCaller caller) {
        return new ConsentList(consents.of(CustomerId.of(caller.customerId())));
    }

    /** Changes the scopes that are named; others stay as they are. */
    @PutMapping
    ConsentList change(@Valid @RequestBody ConsentChanges body, CustomerCaller caller) {
        List<ConsentWish> wishes = body.consents().stream()
                .map(change -> new ConsentWish(
                        change.scope(),
                        Objects.requireNonNullElse(change.version(), settings.currentVersion()),
                        change.given()))
                .toList();
        return new ConsentList(consents.change(CustomerId.of(caller.customerId()), wishes));
    }

    record ConsentList(List<Consent> consents) {}

    record ConsentChanges(@NotNull @Size(min = 1, max = 20) List<@NotNull @Valid ConsentChange> consents) {}

    /** One change; the bare name of a scope means that it is given, in the current version. */
    record ConsentChange(
            @NotNull ConsentScope scope,

            @Nullable @Pattern(regexp = "[A-Za-z0-9._-]{1,20}")
            String version,

            boolean given) {

        @JsonCreator(mode = JsonCreator.Mode.PROPERTIES)
        static ConsentChange of(
                @JsonProperty("scope") ConsentScope scope,
                @JsonProperty("version") @Nullable String version,
                @JsonProperty("given") @Nullable Boolean given) {
            return new ConsentChange(scope, version, given == null || given);
        }

        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        static ConsentChange of(String scope) {
            return new ConsentChange(ConsentScope.valueOf(scope), null, true);
        }
    }
}
