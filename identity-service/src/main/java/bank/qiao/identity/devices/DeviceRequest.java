package bank.qiao.identity.devices;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The member {@code device} of requests: who logs in with what. */
public record DeviceRequest(
        @NotNull @Pattern(regexp = ID) String id,
        @NotNull @Size(max = 20) Map<String, Object> publicKeyJwk,
        @Nullable @Size(max = 100) String model) {

    /** What a device's id looks like. */
    public static final String ID = "[A-Za-z0-9._:-]{1,64}";

    /** @throws bank.qiao.web.problem.Refusal DEVICE_KEY_INVALID */
    public DeviceClaim claim() {
        return new DeviceClaim(id, DeviceKey.parse(publicKeyJwk), model);
    }

    /** A private key sent by mistake must not reach a log. */
    @Override
    public String toString() {
        return "DeviceRequest[id=" + id + ", model=" + model + "]";
    }
}
