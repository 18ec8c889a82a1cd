package bank.qiao.biometrics.weights;

import bank.qiao.biometrics.weights.WeightsList.NpmPackage;
import bank.qiao.biometrics.weights.WeightsList.WeightsFile;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.GZIPInputStream;

/**
 * The build step: takes the listed packages from the npm registry, checks them, and keeps the listed files in the
 * cache. What is there already isn't fetched again. A registry that can't be reached doesn't fail the build: without
 * its weights the service starts and refuses.
 */
public final class FetchWeights {

    private static final String PUBLIC_REGISTRY = "https://registry.npmjs.org/";
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final long LARGEST_TARBALL = 200L << 20;

    private final URI registry;
    private final Path folder;
    private final WeightsList list;

    FetchWeights(URI registry, Path folder, WeightsList list) {
        this.registry = registry;
        this.folder = folder;
        this.list = list;
    }

    /** Fetches into {@link Weights#usualFolder()}. */
    @SuppressWarnings("SystemOut")
    public static void main(String[] arguments) {
        Path folder = Weights.usualFolder();
        try {
            new FetchWeights(registry(System.getenv(), npmrc()), folder, WeightsList.ofThisLibrary()).fetchMissing();
        } catch (IOException | WeightsException e) {
            System.out.println("[WARNING] weights for face and voice: " + e.getMessage());
            System.out.println("[WARNING] the bank is built without them: it will answer BIOMETRICS_UNAVAILABLE");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** As npm does: the environment first, then the user's npmrc, then the public registry. */
    static URI registry(Map<String, String> environment, List<String> npmrc) {
        String set = environment.entrySet().stream()
                .filter(entry -> entry.getKey().equalsIgnoreCase("npm_config_registry"))
                .map(Map.Entry::getValue)
                .findFirst()
                .or(() -> npmrc.stream()
                        .map(String::strip)
                        .filter(line -> line.startsWith("registry=") || line.startsWith("registry ="))
                        .map(line -> line.substring(line.indexOf('=') + 1).strip())
                        .reduce((first, second) -> second))
                .filter(url -> !url.isBlank())
                .orElse(PUBLIC_REGISTRY);
        return URI.create(set.endsWith("/") ? set : set + "/");
    }

    private static List<String> npmrc() throws IOException {
        String named = System.getenv("NPM_CONFIG_USERCONFIG");
        Path file = Optional.ofNullable(named).map(Path::of).orElse(Path.of(System.getProperty("user.home"), ".npmrc"));
        return Files.isReadable(file) ? Files.readAllLines(file) : List.of();
    }

    /**
     * @throws IOException when the registry gives no answer
     * @throws WeightsException when it gives something else than was listed
     */
    void fetchMissing() throws IOException, InterruptedException {
        for (NpmPackage npm : list.packages()) {
            if (!isThere(npm)) {
                keep(npm, checked(npm, download(npm)));
            }
        }
    }

    private boolean isThere(NpmPackage npm) {
        Weights weights = new Weights(folder, list);
        try {
            npm.files().forEach(file -> weights.read(file.set(), file.name()));
            return true;
        } catch (WeightsException missingOrOther) {
            return false;
        }
    }

    private byte[] download(NpmPackage npm) throws IOException, InterruptedException {
        try (HttpClient http = HttpClient.newBuilder()
                .followRedirects(HttpClient.Redirect.NORMAL)
                .connectTimeout(Duration.ofSeconds(20))
                .build()) {
            HttpRequest request = HttpRequest.newBuilder(registry.resolve(npm.tarballPath()))
                    .timeout(PATIENCE)
                    .build();
            HttpResponse<byte[]> answer = http.send(
                    request,
                    HttpResponse.BodyHandlers.limiting(HttpResponse.BodyHandlers.ofByteArray(), LARGEST_TARBALL));
            if (answer.statusCode() != 200) {
                throw new IOException("the registry answered " + answer.statusCode() + " for " + npm.name());
            }
            return answer.body();
        }
    }

    private static byte[] checked(NpmPackage npm, byte[] tarball) {
        if (!Arrays.equals(
                Weights.digest("SHA-512", tarball), Base64.getDecoder().decode(npm.sha512()))) {
            throw new WeightsException("the tarball of " + npm.name() + " is not the listed one");
        }
        return tarball;
    }

    private void keep(NpmPackage npm, byte[] tarball) throws IOException {
        Map<String, WeightsFile> wanted = new HashMap<>();
        npm.files().forEach(file -> wanted.put(file.path(), file));
        Path target = Files.createDirectories(folder.resolve(npm.folder()));
        try (TarReader tar = new TarReader(new GZIPInputStream(new java.io.ByteArrayInputStream(tarball)))) {
            for (TarReader.Entry entry = tar.next(); entry != null; entry = tar.next()) {
                // Every tarball has one folder above its files.
                WeightsFile file =
                        wanted.get(entry.name().substring(entry.name().indexOf('/') + 1));
                if (file != null) {
                    Path partial = target.resolve(
                            file.name() + "." + ProcessHandle.current().pid() + ".partial");
                    Files.write(partial, entry.bytes());
                    // Whole or not at all: two builds may run at once.
                    Files.move(partial, target.resolve(file.name()), StandardCopyOption.ATOMIC_MOVE);
                }
            }
        }
        if (!isThere(npm)) {
            throw new WeightsException("the package " + npm.name() + " lacks a listed file, or has another");
        }
    }
}
