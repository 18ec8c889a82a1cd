package bank.qiao.identity.otp;

import bank.qiao.identity.customers.PhoneNumber;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Asks for a code.
 *
 * @param subject whose or what action it proves, for example {@code customer:<id>} or a binding's id; empty when
 *     nobody is known yet
 * @param parameters what the code approves, shown in the message: {@code cardTail}, {@code amount}
 * @param deviceId the device that asks, where known
 * @param address the network address that asks, where known
 */
public record OtpOrder(
        PhoneNumber phone,
        OtpPurpose purpose,
        String subject,
        Map<String, String> parameters,
        @Nullable String deviceId,
        @Nullable String address) {

    public OtpOrder {
        parameters = Map.copyOf(parameters);
    }

    /** The same for two orders only when they ask for the same thing. */
    String binding() {
        StringBuilder text = new StringBuilder(purpose.name())
                .append('\n')
                .append(subject.length())
                .append(subject);
        new TreeMap<>(parameters)
                .forEach((name, value) -> text.append('\n')
                        .append(name.length())
                        .append(name)
                        .append(value.length())
                        .append(value));
        return text.toString();
    }
}
