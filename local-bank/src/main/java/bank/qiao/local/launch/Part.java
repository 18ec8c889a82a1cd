package bank.qiao.local.launch;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A program of the bank that is started as a process of its own.
 *
 * @param name of its module and of its log; for a service also its OAuth client id
 * @param mainClass what to run
 * @param port for its clients; management endpoints are a thousand above
 * @param database in the embedded PostgreSQL, or null when it has none
 */
public record Part(
        String name, String mainClass, int port, @Nullable String database) {

    /** Plays what stands outside the bank. */
    public static final Part OUTSIDE_WORLD =
            new Part("outside-world", "bank.qiao.outside.OutsideWorldApplication", 8090, null);

    /** The only door to the services. */
    public static final Part GATEWAY =
            new Part("gateway-service", "bank.qiao.gateway.GatewayServiceApplication", 8080, null);

    /** Those that others ask come first. */
    public static final List<Part> SERVICES = List.of(
            new Part("identity-service", "bank.qiao.identity.IdentityServiceApplication", 8081, "identity"),
            new Part("account-service", "bank.qiao.account.AccountServiceApplication", 8082, "account"),
            new Part("risk-service", "bank.qiao.risk.RiskServiceApplication", 8085, "risk"),
            new Part("loan-service", "bank.qiao.loan.LoanServiceApplication", 8083, "loan"),
            new Part("wealth-service", "bank.qiao.wealth.WealthServiceApplication", 8084, "wealth"),
            GATEWAY);

    private static final int MANAGEMENT_OFFSET = 1000;

    /** Where health and metrics are. */
    public int managementPort() {
        return port + MANAGEMENT_OFFSET;
    }
}
