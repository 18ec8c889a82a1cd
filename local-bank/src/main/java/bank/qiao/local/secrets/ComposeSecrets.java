package bank.qiao.local.secrets;

import bank.qiao.local.secrets.Secrets.ServiceSecrets;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.json.JsonMapper;

/** The program behind {@code mvn -q -Pcompose-secrets}: writes the {@code .env} that docker-compose.yml reads, once. */
public final class ComposeSecrets {

    private static final List<String> SERVICES =
            List.of("identity-service", "account-service", "loan-service", "wealth-service", "risk-service");
    private static final Secrets NOTHING = new Secrets(Map.of(), "", List.of());

    private ComposeSecrets() {}

    public static void main(String[] arguments) {
        PrintStream console = System.out;
        Path file = Path.of(System.getProperty("qiao.root", "")).resolve(".env");
        if (Files.exists(file)) {
            console.println(
                    file.normalize() + " is there already; delete it, and the volumes encrypted with it, first.");
            return;
        }
        PrivateFile.write(file, text(new SecretsMaker()));
        console.println("Wrote " + file.normalize());
    }

    static String text(SecretsMaker maker) {
        Secrets secrets = maker.complete(NOTHING, SERVICES);
        Map<String, String> variables = new TreeMap<>();
        secrets.services().forEach((service, its) -> putService(variables, service, its));
        variables.put("QIAO_TOKENS_SIGNINGKEY", secrets.tokenSigningKey());
        variables.put("QIAO_STAFFSEED", JsonMapper.builder().build().writeValueAsString(secrets.staff()));
        variables.put("QIAO_DATABASE_PASSWORD", maker.text(32));
        var lines = new StringBuilder("# Secrets of the bank in containers. Never commit this file.\n");
        variables.forEach((name, value) ->
                lines.append(name).append("='").append(value.replace('\n', ' ')).append("'\n"));
        return lines.toString();
    }

    private static void putService(Map<String, String> variables, String service, ServiceSecrets its) {
        String prefix = "QIAO_" + service.replace("-", "").toUpperCase(Locale.ROOT);
        variables.put(prefix + "_KEYSET", its.keyset());
        variables.put(prefix + "_LOOKUPKEYSET", its.lookupKeyset());
        variables.put(prefix + "_CLIENTSECRET", its.clientSecret());
    }
}
