package bank.qiao.deployment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kubernetes.client.common.KubernetesObject;
import io.kubernetes.client.openapi.models.V1Container;
import io.kubernetes.client.openapi.models.V1Deployment;
import io.kubernetes.client.openapi.models.V1Ingress;
import io.kubernetes.client.openapi.models.V1Namespace;
import io.kubernetes.client.openapi.models.V1NetworkPolicy;
import io.kubernetes.client.openapi.models.V1PodDisruptionBudget;
import io.kubernetes.client.openapi.models.V1PodSpec;
import io.kubernetes.client.openapi.models.V1Service;
import io.kubernetes.client.openapi.models.V2HorizontalPodAutoscaler;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class KubernetesManifestsTests {

    @Test
    void everyManifestLoadsStrictly() throws IOException {
        assertThat(Manifests.base()).hasSizeGreaterThan(40).allSatisfy(object -> {
            assertThat(object.getKind()).isNotBlank();
            assertThat(object.getMetadata().getName()).isNotBlank();
        });
    }

    @Test
    void aFieldThatKubernetesDoesNotKnowFailsTheLoad() throws IOException {
        String deployment = Files.readString(Manifests.BASE.resolve("account-service.yaml"));
        String misspelt = deployment.replace("readOnlyRootFilesystem", "readOnlyRootFileSystem");

        assertThat(misspelt).isNotEqualTo(deployment);
        assertThatThrownBy(() -> Manifests.read(misspelt)).hasMessageContaining("readOnlyRootFileSystem");
    }

    @Test
    void theKustomizationsNameOnlyWhatIsThereAndEverythingThatIsThere() throws IOException {
        try (var files = Files.list(Manifests.BASE)) {
            assertThat(files.map(file -> file.getFileName().toString())
                            .filter(name -> !name.equals("kustomization.yaml")))
                    .containsExactlyInAnyOrderElementsOf(Manifests.resourcesOf(Manifests.BASE));
        }
        Path production = Manifests.ROOT.resolve("k8s/overlays/production");
        for (String resource : Manifests.resourcesOf(production)) {
            assertThat(production.resolve(resource)).isDirectory();
        }
        @SuppressWarnings("unchecked")
        var patches = (List<Map<String, Object>>)
                Objects.requireNonNull(Manifests.kustomization(production).get("patches"));
        for (var patch : patches) {
            Path file = production.resolve(String.valueOf(patch.get("path")));
            assertThat(Manifests.read(Files.readString(file))).hasSize(1);
        }
    }

    @Test
    void everyServiceHasADeploymentAServiceADisruptionBudgetAndAnAutoscaler() throws IOException {
        assertThat(names(V1Deployment.class)).containsExactlyInAnyOrderElementsOf(Manifests.SERVICES);
        assertThat(names(V1Service.class)).containsExactlyInAnyOrderElementsOf(Manifests.SERVICES);
        assertThat(names(V1PodDisruptionBudget.class)).containsExactlyInAnyOrderElementsOf(Manifests.SERVICES);
        assertThat(names(V2HorizontalPodAutoscaler.class)).containsExactlyInAnyOrderElementsOf(Manifests.SERVICES);
    }

    @Test
    void everyPodKeepsToTheRestrictedStandard() throws IOException {
        V1Namespace namespace = Manifests.ofType(V1Namespace.class).getFirst();
        assertThat(namespace.getMetadata().getLabels())
                .containsEntry("pod-security.kubernetes.io/enforce", "restricted");
        for (V1Deployment deployment : Manifests.ofType(V1Deployment.class)) {
            V1PodSpec pod = deployment.getSpec().getTemplate().getSpec();
            assertThat(pod.getSecurityContext().getRunAsNonRoot()).isTrue();
            assertThat(pod.getSecurityContext().getSeccompProfile().getType()).isEqualTo("RuntimeDefault");
            assertThat(pod.getAutomountServiceAccountToken()).isFalse();
            for (V1Container container : pod.getContainers()) {
                var security = container.getSecurityContext();
                assertThat(security.getAllowPrivilegeEscalation()).isFalse();
                assertThat(security.getReadOnlyRootFilesystem()).isTrue();
                assertThat(security.getCapabilities().getDrop()).containsExactly("ALL");
            }
        }
    }

    @Test
    void everyContainerHasProbesAndLimits() throws IOException {
        for (V1Deployment deployment : Manifests.ofType(V1Deployment.class)) {
            V1Container container =
                    deployment.getSpec().getTemplate().getSpec().getContainers().getFirst();
            assertThat(container.getStartupProbe()).isNotNull();
            assertThat(container.getReadinessProbe().getHttpGet().getPath()).endsWith("/readiness");
            assertThat(container.getLivenessProbe().getHttpGet().getPath()).endsWith("/liveness");
            assertThat(container.getResources().getRequests()).containsKeys("cpu", "memory");
            assertThat(container.getResources().getLimits()).containsKeys("cpu", "memory");
        }
    }

    @Test
    void noSecretStandsInAManifest() throws IOException {
        assertThat(Manifests.base()).noneMatch(object -> "Secret".equals(object.getKind()));
        for (V1Deployment deployment : Manifests.ofType(V1Deployment.class)) {
            var environment = deployment
                    .getSpec()
                    .getTemplate()
                    .getSpec()
                    .getContainers()
                    .getFirst()
                    .getEnv();
            if (environment != null) {
                assertThat(environment)
                        .allSatisfy(
                                variable -> assertThat(variable.getValueFrom()).isNotNull());
            }
        }
    }

    @Test
    void onlyTheGatewayIsReachableFromOutside() throws IOException {
        List<V1Ingress> ingresses = Manifests.ofType(V1Ingress.class);
        assertThat(ingresses).hasSize(1);
        assertThat(ingresses.getFirst().getSpec().getRules())
                .allSatisfy(rule -> assertThat(rule.getHttp().getPaths())
                        .extracting(path -> path.getBackend().getService().getName())
                        .containsOnly("gateway-service"));
        assertThat(names(V1NetworkPolicy.class)).contains("deny-all");
        assertThat(Manifests.ofType(V1Service.class))
                .allSatisfy(service -> assertThat(service.getSpec().getType()).isNull());
    }

    private static <T extends KubernetesObject> List<String> names(Class<T> type) throws IOException {
        return Manifests.ofType(type).stream()
                .map(object -> object.getMetadata().getName())
                .toList();
    }
}
