package bank.qiao.local.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClassArchivesTests {

    @TempDir
    Path root;

    @BeforeEach
    void everyPartHasTheCommonJarsAndOneOfItsOwn() throws IOException {
        for (Part part : Stream.concat(Part.SERVICES.stream(), Stream.of(Part.OUTSIDE_WORLD))
                .toList()) {
            resolved(part, jar(part.name()), jar("spring"), folder("libs/money"), jar("jackson"));
        }
    }

    @Test
    void whatAllMembersUseComesFirstAndOurOwnClassesLast() {
        ClassPath path = archives().classPath(part("risk-service"));

        assertThat(path.jars()).containsExactly(jar("spring"), jar("jackson"), jar("risk-service"));
        assertThat(path.folders())
                .containsExactly(
                        root.resolve("risk-service/target/classes"),
                        root.resolve("libs/money"),
                        root.resolve("local-bank/target/classes"));
    }

    @Test
    void aChangedLibraryNeedsAnotherArchive() throws IOException {
        Path before = archives().file(Family.WITH_DATABASE);
        assertThat(archives().file(Family.WITH_DATABASE)).isEqualTo(before);

        Files.writeString(jar("jackson"), "a newer version");
        assertThat(archives().file(Family.WITH_DATABASE)).isNotEqualTo(before);
    }

    @Test
    void aJarOfOnePartOnlyChangesNoArchive() throws IOException {
        Path before = archives().file(Family.WITH_DATABASE);
        Files.writeString(jar("risk-service"), "a newer version");
        assertThat(archives().file(Family.WITH_DATABASE)).isEqualTo(before);
    }

    @Test
    void aNewArchiveTakesThePlaceOfTheOldOne() throws IOException {
        ClassArchives archives = archives();
        Files.createDirectories(archives.folder());
        Path old = Files.writeString(archives.folder().resolve("with-database-0000.jsa"), "old");
        Path other = Files.writeString(archives.folder().resolve("without-database-0000.jsa"), "another family's");

        archives.install(Family.WITH_DATABASE, Files.writeString(root.resolve("made.jsa"), "new"));

        assertThat(archives.file(Family.WITH_DATABASE)).hasContent("new");
        assertThat(old).doesNotExist();
        assertThat(other).exists();
        assertThat(archives.missing()).containsExactly(Family.WITHOUT_DATABASE);
    }

    private ClassArchives archives() {
        return new ClassArchives(new Folders(root, root.resolve("data")));
    }

    private static Part part(String name) {
        return Part.SERVICES.stream()
                .filter(part -> part.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private Path jar(String name) {
        return root.resolve(name + ".jar");
    }

    private Path folder(String name) throws IOException {
        return Files.createDirectories(root.resolve(name));
    }

    private void resolved(Part part, Path... classPath) throws IOException {
        for (Path path : classPath) {
            if (!Files.exists(path)) {
                Files.writeString(path, path.toString());
            }
        }
        Files.writeString(
                folder(part.name() + "/target").resolve("runtime-classpath.txt"),
                Arrays.stream(classPath).map(Path::toString).collect(Collectors.joining(File.pathSeparator)));
    }
}
