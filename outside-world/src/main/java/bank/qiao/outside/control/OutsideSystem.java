package bank.qiao.outside.control;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Optional;

/** The systems that can be told to misbehave, with the paths that belong to each. */
public enum OutsideSystem {
    SMS("sms", "/sms/messages"),
    REGISTRY("registry", "/registry/"),
    CARDS("cards", "/cards/v1/"),
    BUREAU("bureau", "/bureau/"),
    WECHAT("wechat", "/wechat/"),
    QQ("qq", "/qq/"),
    TENPAY("tenpay", "/tenpay/"),
    FUND_HOUSE("fund-house", "/fund-house/"),
    PARTNER_A("partner-a", "/partner-a/"),
    PARTNER_B("partner-b", "/partner-b/");

    private final String title;
    private final String pathPrefix;

    OutsideSystem(String title, String pathPrefix) {
        this.title = title;
        this.pathPrefix = pathPrefix;
    }

    /** The name on the wire. */
    @JsonValue
    public String title() {
        return title;
    }

    /** The system of that name, if there is one. */
    public static Optional<OutsideSystem> named(String title) {
        return Arrays.stream(values())
                .filter(system -> system.title.equals(title))
                .findFirst();
    }

    /** The system that a request goes to; empty for the parts of this world that never misbehave. */
    static Optional<OutsideSystem> asked(String method, String path) {
        return Arrays.stream(values())
                .filter(system -> path.startsWith(system.pathPrefix))
                // Reading the inbox is the customer looking at a telephone, not a call to the carrier.
                .filter(system -> system != SMS || !isRead(method))
                .findFirst();
    }

    static boolean isRead(String method) {
        return method.equals("GET") || method.equals("HEAD") || method.equals("OPTIONS");
    }
}
