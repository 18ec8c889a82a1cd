package bank.qiao.local.launch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * The libraries' classes, read, checked and linked beforehand (class data sharing): a part that starts with its family's
 * archive needs about half the processor time. An archive holds for one set of jars and one Java; a part whose archive
 * is missing or doesn't fit starts all the same, only later.
 */
final class ClassArchives {

    private static final int DIGITS_OF_NAME = 16;

    private final Folders folders;
    private final Map<Family, List<Path>> shared = new EnumMap<>(Family.class);

    ClassArchives(Folders folders) {
        this.folders = folders;
    }

    ClassPath classPath(Part part) {
        return ClassPath.resolved(folders, part).beginningWith(sharedJars(Family.of(part)));
    }

    /** The jars that every member of the family uses. */
    synchronized List<Path> sharedJars(Family family) {
        return shared.computeIfAbsent(family, this::findShared);
    }

    /** Where the archive for the jars of today is, or is to be. */
    Path file(Family family) {
        return folder().resolve(prefix(family) + fingerprint(sharedJars(family)) + ".jsa");
    }

    Path folder() {
        return folders.root().resolve("local-bank/target/quick-start");
    }

    List<Family> missing() {
        return Arrays.stream(Family.values())
                .filter(family -> !Files.exists(file(family)))
                .toList();
    }

    /** Takes the place of the archives that the family had before. */
    void install(Family family, Path made) throws IOException {
        try (DirectoryStream<Path> earlier = Files.newDirectoryStream(folder(), prefix(family) + "*.jsa")) {
            for (Path archive : earlier) {
                Files.delete(archive);
            }
        }
        Files.move(made, file(family));
    }

    private static String prefix(Family family) {
        return family.name().toLowerCase(Locale.ROOT).replace('_', '-') + "-";
    }

    private List<Path> findShared(Family family) {
        Set<Path> common =
                new LinkedHashSet<>(ClassPath.resolved(folders, family.model()).jars());
        family.members()
                .forEach(member ->
                        common.retainAll(ClassPath.resolved(folders, member).jars()));
        return List.copyOf(common);
    }

    private static String fingerprint(List<Path> jars) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            String maker = System.getProperty("java.vm.version") + Commands.ARCHIVING;
            digest.update(maker.getBytes(StandardCharsets.UTF_8));
            for (Path jar : jars) {
                String state = jar + " " + Files.size(jar) + " " + Files.getLastModifiedTime(jar) + "\n";
                digest.update(state.getBytes(StandardCharsets.UTF_8));
            }
            return HexFormat.of().formatHex(digest.digest()).substring(0, DIGITS_OF_NAME);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException("A library can't be read", e);
        }
    }
}
