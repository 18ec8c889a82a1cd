package bank.qiao.local.launch;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a part runs from: the jars of others, in the order in which its {@link Family} shares them, and then the folders
 * that Maven compiled. The jars come first because an archive of classes fits only a class path that begins with its own.
 *
 * @param jars those of its family first
 * @param folders its own classes, then those of our libraries
 */
record ClassPath(List<Path> jars, List<Path> folders) {

    /** As Maven resolved it. */
    static ClassPath resolved(Folders folders, Part part) {
        try {
            List<Path> all = Stream.of(
                            Files.readString(libraries(folders, part)).trim().split(File.pathSeparator))
                    .map(Path::of)
                    .toList();
            List<Path> compiled = new ArrayList<>();
            compiled.add(classes(folders, part.name()));
            all.stream().filter(Files::isDirectory).forEach(compiled::add);
            compiled.add(classes(folders, "local-bank"));
            return new ClassPath(
                    all.stream().filter(path -> !Files.isDirectory(path)).toList(), compiled);
        } catch (IOException e) {
            throw new UncheckedIOException("The class path of " + part.name() + " can't be read", e);
        }
    }

    /** The same with these jars in front. */
    ClassPath beginningWith(List<Path> first) {
        List<Path> ordered = new ArrayList<>(first);
        jars.stream().filter(jar -> !first.contains(jar)).forEach(ordered::add);
        return new ClassPath(ordered, folders);
    }

    String argument() {
        return argument(Stream.concat(jars.stream(), folders.stream()));
    }

    static String argument(Stream<Path> paths) {
        return paths.map(Path::toString).collect(Collectors.joining(File.pathSeparator));
    }

    static boolean isCompiled(Folders folders, Part part) {
        return Files.isDirectory(classes(folders, part.name())) && Files.exists(libraries(folders, part));
    }

    private static Path classes(Folders folders, String module) {
        return folders.root().resolve(module).resolve("target/classes");
    }

    private static Path libraries(Folders folders, Part part) {
        return folders.root().resolve(part.name()).resolve("target/runtime-classpath.txt");
    }
}
