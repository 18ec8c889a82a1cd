package bank.qiao.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import io.kubernetes.client.openapi.models.V1ConfigMap;
import io.kubernetes.client.openapi.models.V1Container;
import io.kubernetes.client.openapi.models.V1Deployment;
import io.kubernetes.client.openapi.models.V1EnvVar;
import java.io.IOException;
import java.nio.file.Files;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a service reads from its environment is what its deployments give it. */
class EnvironmentTests {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{(QIAO_[A-Z0-9_]+)(:[^}]*)?}");
    // Compose reaches the gateway at localhost:8080, which is what these two default to.
    private static final Set<String> DEFAULT_IS_RIGHT_IN_COMPOSE =
            Set.of("QIAO_SESSIONS_PUBLICORIGINS", "QIAO_GATEWAY_FORWARDHEADERS");

    static List<String> services() {
        return Manifests.SERVICES;
    }

    @ParameterizedTest
    @MethodSource("services")
    void kubernetesGivesAServiceWhatItReads(String service) throws IOException {
        assertThat(inKubernetes(service)).containsAll(readBy(service));
    }

    @ParameterizedTest
    @MethodSource("services")
    void composeGivesAServiceWhatItReads(String service) throws IOException {
        Set<String> read = readBy(service);
        read.removeAll(DEFAULT_IS_RIGHT_IN_COMPOSE);
        assertThat(ComposeFileTests.environmentOf(service)).containsAll(read);
    }

    private static Set<String> readBy(String service) throws IOException {
        String settings =
                Files.readString(Manifests.ROOT.resolve(service).resolve("src/main/resources/application.yml"));
        Set<String> names = new TreeSet<>();
        PLACEHOLDER.matcher(settings).results().forEach(match -> names.add(match.group(1)));
        return names;
    }

    private static Set<String> inKubernetes(String service) throws IOException {
        Set<String> given = new HashSet<>();
        for (V1ConfigMap config : Manifests.ofType(V1ConfigMap.class)) {
            given.addAll(Objects.requireNonNull(config.getData()).keySet());
        }
        for (V1Deployment deployment : Manifests.ofType(V1Deployment.class)) {
            if (service.equals(deployment.getMetadata().getName())) {
                V1Container container = deployment
                        .getSpec()
                        .getTemplate()
                        .getSpec()
                        .getContainers()
                        .getFirst();
                List<V1EnvVar> environment = container.getEnv();
                if (environment != null) {
                    environment.forEach(variable -> given.add(variable.getName()));
                }
            }
        }
        return given;
    }
}
