package bank.qiao.biometrics.weights;

import bank.qiao.biometrics.weights.WeightsList.NpmPackage;
import bank.qiao.biometrics.weights.WeightsList.WeightsFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The fetched weights in their folder. Each file is checked against the list whenever it is read. */
public final class Weights {

    private final Path folder;
    private final WeightsList list;

    public Weights(Path folder) {
        this(folder, WeightsList.ofThisLibrary());
    }

    Weights(Path folder, WeightsList list) {
        this.folder = folder;
        this.list = list;
    }

    /** The cache that the build fills: {@code QIAO_WEIGHTS_CACHE}, or {@code .cache/qiao/weights} of the user. */
    public static Path usualFolder() {
        String set = System.getenv("QIAO_WEIGHTS_CACHE");
        return set == null || set.isBlank()
                ? Path.of(System.getProperty("user.home"), ".cache", "qiao", "weights")
                : Path.of(set);
    }

    /**
     * The bytes of a file of the list.
     *
     * @throws WeightsException when it is not there or not the one that was listed
     */
    public byte[] read(String set, String name) {
        for (NpmPackage npm : list.packages()) {
            for (WeightsFile file : npm.files()) {
                if (file.set().equals(set) && file.name().equals(name)) {
                    return read(npm, file);
                }
            }
        }
        throw new WeightsException("no such file in weights.list: " + set + " " + name);
    }

    private byte[] read(NpmPackage npm, WeightsFile file) {
        Path path = folder.resolve(npm.folder()).resolve(file.name());
        byte[] bytes;
        try {
            bytes = Files.readAllBytes(path);
        } catch (IOException missing) {
            throw new WeightsException("weights are missing: " + npm.folder() + "/" + file.name(), missing);
        }
        if (!HexFormat.of().formatHex(digest("SHA-256", bytes)).equals(file.sha256())) {
            throw new WeightsException("weights are not those of the list: " + npm.folder() + "/" + file.name());
        }
        return bytes;
    }

    static byte[] digest(String algorithm, byte[] bytes) {
        try {
            return MessageDigest.getInstance(algorithm).digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
