package bank.qiao.deployment;

import io.kubernetes.client.common.KubernetesObject;
import io.kubernetes.client.util.Yaml;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The manifests of the repository, read by the official client, which refuses a field it does not know. */
final class Manifests {

    static final Path ROOT = Path.of("../..").toAbsolutePath().normalize();
    static final Path BASE = ROOT.resolve("k8s/base");
    static final List<String> SERVICES = List.of(
            "gateway-service", "identity-service", "account-service", "loan-service", "wealth-service", "risk-service");

    private Manifests() {}

    /** Everything the base's kustomization names, in its order. */
    static List<KubernetesObject> base() throws IOException {
        List<KubernetesObject> objects = new ArrayList<>();
        for (String file : resourcesOf(BASE)) {
            objects.addAll(read(Files.readString(BASE.resolve(file))));
        }
        return objects;
    }

    static List<KubernetesObject> read(String yaml) throws IOException {
        return Yaml.loadAll(yaml).stream().map(KubernetesObject.class::cast).toList();
    }

    static <T> List<T> ofType(Class<T> type) throws IOException {
        return base().stream().filter(type::isInstance).map(type::cast).toList();
    }

    static Map<String, Object> kustomization(Path directory) throws IOException {
        return new org.yaml.snakeyaml.Yaml().load(Files.readString(directory.resolve("kustomization.yaml")));
    }

    @SuppressWarnings("unchecked")
    static List<String> resourcesOf(Path directory) throws IOException {
        return (List<String>) Objects.requireNonNull(kustomization(directory).get("resources"));
    }
}
