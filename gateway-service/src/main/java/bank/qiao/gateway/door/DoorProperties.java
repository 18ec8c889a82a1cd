package bank.qiao.gateway.door;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * The door.
 *
 * @param withoutToken answered without a token, each as {@code "METHOD /path/pattern"}; a token that comes along is not
 *     looked at and not passed on
 * @param proofAge how old or how far ahead of our clock a proof of possession may be
 * @param mostProofs how many proofs are remembered so that none is used twice; each for twice its age
 */
@ConfigurationProperties("qiao.door")
@Validated
record DoorProperties(
        @DefaultValue List<String> withoutToken,
        @NotNull Duration proofAge,
        @Min(1000) long mostProofs) {}
