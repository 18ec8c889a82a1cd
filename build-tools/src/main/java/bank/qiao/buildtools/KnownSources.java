package bank.qiao.buildtools;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Hashes of texts that are known to be formatted, so that a build in which nothing changed formats nothing. */
final class KnownSources {

    private final Path file;
    private final Set<String> before;
    private final Set<String> now = new TreeSet<>();

    private KnownSources(Path file, Set<String> before) {
        this.file = file;
        this.before = before;
    }

    /** Forgets everything when the formatter isn't the one that made the file. */
    static KnownSources read(Path file) {
        try {
            List<String> lines = Files.readAllLines(file);
            boolean same = !lines.isEmpty() && lines.getFirst().equals(SourceFormatter.VERSION);
            return new KnownSources(file, same ? Set.copyOf(lines) : Set.of());
        } catch (NoSuchFileException e) {
            return new KnownSources(file, Set.of());
        } catch (IOException e) {
            throw new UncheckedIOException(file + " can't be read", e);
        }
    }

    boolean contains(String text) {
        String hash = hash(text);
        boolean known = before.contains(hash);
        if (known) {
            now.add(hash);
        }
        return known;
    }

    void add(String text) {
        now.add(hash(text));
    }

    /** Keeps only the texts met in this run. */
    void write() {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Path fresh = Files.createTempFile(file.toAbsolutePath().getParent(), "formatted", ".tmp");
            Files.writeString(fresh, SourceFormatter.VERSION + "\n" + String.join("\n", now) + "\n");
            Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(file + " can't be written", e);
        }
    }

    private static String hash(String text) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
