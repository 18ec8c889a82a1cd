package bank.qiao.testsupport;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.testcontainers.DockerClientFactory;

/** The Docker engine of this machine, if there is one. */
final class DockerEngine {

    private DockerEngine() {}

    static boolean answers() {
        return mayBeThere() && DockerClientFactory.instance().isDockerAvailable();
    }

    /** Testcontainers takes seconds to find nothing; where no trace of an engine is, it needn't be asked. */
    private static boolean mayBeThere() {
        if (System.getenv("DOCKER_HOST") != null
                || System.getProperty("os.name").toLowerCase(Locale.ROOT).contains("windows")) {
            return true;
        }
        Path home = Path.of(System.getProperty("user.home"));
        return Stream.concat(
                        Stream.of(
                                Path.of("/var/run/docker.sock"),
                                home.resolve(".docker/run/docker.sock"),
                                home.resolve(".docker/desktop/docker.sock"),
                                home.resolve(".testcontainers.properties")),
                        Optional.ofNullable(System.getenv("XDG_RUNTIME_DIR")).stream()
                                .map(folder -> Path.of(folder, "docker.sock")))
                .anyMatch(Files::exists);
    }
}
