package bank.qiao.outside.registry;

import bank.qiao.outside.control.Behaviour;
import bank.qiao.outside.people.Stories;
import bank.qiao.outside.wire.IdNumber;
import bank.qiao.outside.wire.Reference;
import bank.qiao.outside.wire.ResidentIdNumber;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Answers whether a name belongs to an ID number. */
@RestController
class RegistryController {

    private final Stories stories;

    RegistryController(Stories stories) {
        this.stories = stories;
    }

    @PostMapping("/registry/v1/identity-checks")
    IdentityAnswer check(
            @Valid @RequestBody IdentityRequest request, @RequestAttribute(Behaviour.ATTRIBUTE) Behaviour behaviour) {
        String idNumber = IdNumber.canonical(request.idNumber());
        Result result = behaviour.refuses() ? Result.MISMATCH : compare(idNumber, request.name());
        // Whoever can't name the person learns nothing about the list.
        boolean listed = result == Result.MATCH && stories.isWatchListed(idNumber);
        return new IdentityAnswer(request.reference(), result, listed);
    }

    @PostMapping("/registry/v1/portraits")
    PortraitAnswer portrait(
            @Valid @RequestBody IdentityRequest request, @RequestAttribute(Behaviour.ATTRIBUTE) Behaviour behaviour) {
        String idNumber = IdNumber.canonical(request.idNumber());
        boolean shown = !behaviour.refuses() && compare(idNumber, request.name()) == Result.MATCH;
        return new PortraitAnswer(
                request.reference(), shown ? stories.portrait(idNumber).orElse(null) : null);
    }

    private Result compare(String idNumber, String name) {
        Optional<String> registered = stories.registeredName(idNumber);
        if (registered.isEmpty()) {
            return Result.NOT_FOUND;
        }
        return registered.get().equals(name.strip()) ? Result.MATCH : Result.MISMATCH;
    }

    enum Result {
        MATCH,
        MISMATCH,
        NOT_FOUND
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    record IdentityRequest(
            @NotNull @Reference String reference,
            @NotNull @Size(min = 1, max = 64) String name,
            @NotNull @ResidentIdNumber String idNumber) {}

    /** @param portrait base 64; null for whoever can't name the person */
    record PortraitAnswer(String reference, @Nullable String portrait) {}

    record IdentityAnswer(String reference, Result result, boolean watchListed) {}
}
