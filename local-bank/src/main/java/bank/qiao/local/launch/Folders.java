package bank.qiao.local.launch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Where things are: the repository, and below it what the local bank keeps. */
public record Folders(Path root, Path data) {

    /** By the system properties {@code qiao.root} and {@code qiao.data}, which Maven sets. */
    public static Folders ofThisRun() {
        Path root =
                Path.of(System.getProperty("qiao.root", "")).toAbsolutePath().normalize();
        String data = System.getProperty("qiao.data", "");
        return new Folders(
                root,
                data.isBlank() ? root.resolve("local-bank/data") : Path.of(data).toAbsolutePath());
    }

    /** What a demo client reads: addresses, staff and customers. */
    public Path demoFile() {
        return data.resolve("demo.json");
    }

    Path secretsFile() {
        return data.resolve("secrets.json");
    }

    Path logs() {
        return made(data.resolve("logs"));
    }

    Path log(String part) {
        return logs().resolve(part + ".log");
    }

    Path processes() {
        return made(data.resolve("processes"));
    }

    Path lock() {
        return made(data).resolve("local-bank.lock");
    }

    private static Path made(Path folder) {
        try {
            return Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException("The folder " + folder + " can't be made", e);
        }
    }
}
