package bank.qiao.biometrics.weights;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** What weights.list says: npm packages by name, version and sha512, and the files of each by sha256. */
public record WeightsList(List<NpmPackage> packages) {

    public WeightsList {
        packages = List.copyOf(packages);
    }

    /** @param sha512 of the tarball, base 64, as the registry states it as "integrity" */
    public record NpmPackage(String name, String version, String sha512, List<WeightsFile> files) {

        public NpmPackage {
            files = List.copyOf(files);
        }

        /** The folder of its files in the cache. */
        String folder() {
            return name.replace('/', '_') + "-" + version;
        }

        /** The tarball's path at a registry. */
        String tarballPath() {
            return name + "/-/" + name.substring(name.indexOf('/') + 1) + "-" + version + ".tgz";
        }
    }

    /**
     * @param set the pipeline that needs it
     * @param path inside the package
     * @param sha256 in hexadecimal
     */
    public record WeightsFile(String set, String path, String sha256) {

        String name() {
            return path.substring(path.lastIndexOf('/') + 1);
        }
    }

    /** The list of this library. */
    public static WeightsList ofThisLibrary() {
        try (InputStream file = Objects.requireNonNull(WeightsList.class.getResourceAsStream("weights.list"))) {
            return parse(new String(file.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @throws IllegalArgumentException when a line is neither a package nor a file of one */
    static WeightsList parse(String text) {
        List<NpmPackage> packages = new ArrayList<>();
        for (String line : text.lines().toList()) {
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            String[] words = line.split(" ");
            if (words.length == 4 && words[0].equals("package")) {
                packages.add(new NpmPackage(words[1], words[2], words[3], List.of()));
            } else if (words.length == 4 && words[0].equals("file") && !packages.isEmpty()) {
                NpmPackage last = packages.removeLast();
                List<WeightsFile> files = new ArrayList<>(last.files());
                files.add(new WeightsFile(words[1], words[2], words[3]));
                packages.add(new NpmPackage(last.name(), last.version(), last.sha512(), files));
            } else {
                throw new IllegalArgumentException("not a line of a weights list: " + line);
            }
        }
        return new WeightsList(packages);
    }
}
