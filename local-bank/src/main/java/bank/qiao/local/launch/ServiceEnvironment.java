package bank.qiao.local.launch;

import bank.qiao.local.secrets.Secrets;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.json.JsonMapper;

/** The environment variables that each process is given; the same names as in docker-compose.yml and k8s. */
final class ServiceEnvironment {

    private static final String LOOPBACK = "127.0.0.1";

    private final JsonMapper json = JsonMapper.builder().build();
    private final Folders folders;
    private final Secrets secrets;
    private final Servers servers;

    ServiceEnvironment(Folders folders, Secrets secrets, Servers servers) {
        this.folders = folders;
        this.secrets = secrets;
        this.servers = servers;
    }

    Map<String, String> of(Part part) {
        Map<String, String> environment = new TreeMap<>();
        environment.put("PORT", Integer.toString(part.port()));
        environment.put("MANAGEMENT_PORT", Integer.toString(part.managementPort()));
        environment.put("SERVER_ADDRESS", LOOPBACK);
        environment.put("MANAGEMENT_SERVER_ADDRESS", LOOPBACK);
        environment.put("SPRING_MAIN_BANNERMODE", "off");
        if (part.equals(Part.OUTSIDE_WORLD)) {
            environment.put(
                    "OUTSIDE_DATADIR", folders.data().resolve(part.name()).toString());
            return environment;
        }
        environment.put("SPRING_PROFILES_ACTIVE", "local");
        addServers(part, environment);
        addSecrets(part, environment);
        return environment;
    }

    private void addServers(Part part, Map<String, String> environment) {
        environment.put("SPRING_KAFKA_BOOTSTRAP_SERVERS", servers.bootstrapServers());
        environment.put("QIAO_TOKENS_ISSUER", "http://localhost:" + Part.GATEWAY.port());
        environment.put("QIAO_TOKENS_JWKSETURI", "http://" + LOOPBACK + ":8081/oauth2/jwks");
        environment.put("QIAO_TOKENS_TOKENURI", "http://" + LOOPBACK + ":8081/oauth2/token");
        if (part.database() != null) {
            environment.put("SPRING_DATASOURCE_URL", servers.jdbcUrl(part.database()));
            environment.put("SPRING_DATASOURCE_USERNAME", servers.databaseUser());
            environment.put("SPRING_DATASOURCE_PASSWORD", servers.databasePassword());
        }
    }

    private void addSecrets(Part part, Map<String, String> environment) {
        Secrets.ServiceSecrets own = secrets.services().get(part.name());
        if (own == null) {
            throw new IllegalStateException("No secrets for " + part.name());
        }
        environment.put("QIAO_ENCRYPTION_KEYSET", own.keyset());
        environment.put("QIAO_ENCRYPTION_LOOKUPKEYSET", own.lookupKeyset());
        environment.put("QIAO_CLIENT_SECRET", own.clientSecret());
        if (part.name().equals("identity-service")) {
            environment.put("QIAO_TOKENS_SIGNINGKEY", secrets.tokenSigningKey());
            environment.put("QIAO_STAFFSEED", json.writeValueAsString(secrets.staff()));
            secrets.services()
                    .forEach((client, itsSecrets) -> environment.put(
                            "QIAO_CLIENTS_" + client.replace("-", "").toUpperCase(Locale.ROOT) + "_SECRET",
                            itsSecrets.clientSecret()));
        }
    }
}
