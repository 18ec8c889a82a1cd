package bank.qiao.deployment;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;

class ComposeFileTests {

    private static final Pattern VARIABLE = Pattern.compile("\\$\\{([A-Z0-9_]+)[^}]*}");

    @Test
    void everyServiceAndItsServersAreThereHardenedAndLimited() throws IOException {
        Map<String, Map<String, Object>> services = services();

        assertThat(services).containsKeys("postgres", "kafka", "outside-world");
        assertThat(services).containsKeys(Manifests.SERVICES.toArray(String[]::new));
        for (String name : Manifests.SERVICES) {
            Map<String, Object> service = services.get(name);
            assertThat(service)
                    .containsEntry("read_only", true)
                    .containsKeys("build", "deploy", "cap_drop", "depends_on");
        }
        assertThat(services.values().stream().filter(service -> service.containsKey("ports")))
                .as("only the gateway and the outside world are published")
                .hasSize(2);
    }

    @Test
    void noSecretHasADefault() throws IOException {
        assertThat(Files.readString(Manifests.ROOT.resolve("docker-compose.yml")))
                .doesNotContain(":-");
    }

    @Test
    void theComposeClientFindsNoFault() throws IOException, InterruptedException {
        List<String> client = composeClient();
        assumeThat(!client.isEmpty()).as("no Compose client on this machine").isTrue();
        String file = Files.readString(Manifests.ROOT.resolve("docker-compose.yml"));
        var command = new ProcessBuilder();
        command.command().addAll(client);
        command.command().addAll(List.of("-f", "docker-compose.yml", "config", "-q"));
        command.directory(Manifests.ROOT.toFile()).redirectErrorStream(true);
        VARIABLE.matcher(file).results().forEach(match -> command.environment().put(match.group(1), "for-the-check"));

        Process process = command.start();
        String output = new String(process.getInputStream().readAllBytes(), UTF_8);

        assertThat(process.waitFor()).as(output).isZero();
    }

    private static List<String> composeClient() throws IOException, InterruptedException {
        for (List<String> candidate : List.of(List.of("docker", "compose"), List.of("docker-compose"))) {
            var command = new ProcessBuilder(new ArrayList<>(candidate));
            command.command().add("version");
            try {
                Process process = command.redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .start();
                if (process.waitFor(20, TimeUnit.SECONDS) && process.exitValue() == 0) {
                    return candidate;
                }
            } catch (IOException notThere) {
                // The next candidate may be.
            }
        }
        return List.of();
    }

    @SuppressWarnings("unchecked")
    static Set<String> environmentOf(String service) throws IOException {
        Map<String, Object> described = Objects.requireNonNull(services().get(service));
        return ((Map<String, Object>) Objects.requireNonNull(described.get("environment"))).keySet();
    }

    private static Map<String, Map<String, Object>> services() throws IOException {
        Map<String, Object> compose = new Yaml().load(Files.readString(Manifests.ROOT.resolve("docker-compose.yml")));
        @SuppressWarnings("unchecked")
        var services = (Map<String, Map<String, Object>>) Objects.requireNonNull(compose.get("services"));
        return services;
    }
}
