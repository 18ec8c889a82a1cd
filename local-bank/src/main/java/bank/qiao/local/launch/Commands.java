package bank.qiao.local.launch;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The command line of each process, from the classes that Maven compiled. */
final class Commands {

    /** For a quick start on a small machine rather than for speed at the top. */
    private static final List<String> JVM = List.of(
            "-XX:TieredStopAtLevel=1",
            "-XX:+UseSerialGC",
            // Room for what a start throws away: few collections while it lasts.
            "-Xms192m",
            "-Xmn112m",
            "-Xmx384m",
            "-XX:+ExitOnOutOfMemoryError",
            "--enable-native-access=ALL-UNNAMED");

    private final Folders folders;

    Commands(Folders folders) {
        this.folders = folders;
    }

    /** @throws CannotStartException naming the parts that aren't compiled */
    void requireCompiled(List<Part> parts) {
        List<String> missing = parts.stream()
                .filter(part -> !Files.isDirectory(classes(part.name())) || !Files.exists(libraries(part)))
                .map(Part::name)
                .toList();
        if (!missing.isEmpty()) {
            throw new CannotStartException("Not compiled yet: " + String.join(", ", missing)
                    + ".\n"
                    + "Run \"mvn\" at the root of the repository: it compiles what has changed and starts the"
                    + " bank.");
        }
    }

    List<String> of(Part part) {
        List<String> command = new ArrayList<>();
        if (!System.getProperty("os.name").toLowerCase(Locale.ROOT).contains("windows")) {
            // Ctrl-C goes to all processes of a terminal; the launcher alone decides the order in which they stop.
            command.addAll(List.of("/bin/sh", "-c", "trap '' INT HUP; exec \"$@\"", "sh"));
        }
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(JVM);
        command.add("-cp");
        command.add(classPath(part));
        command.add(GuardedMain.class.getName());
        command.add(part.mainClass());
        return command;
    }

    private String classPath(Part part) {
        try {
            return String.join(
                    File.pathSeparator,
                    classes(part.name()).toString(),
                    Files.readString(libraries(part)).trim(),
                    classes("local-bank").toString());
        } catch (IOException e) {
            throw new UncheckedIOException("The class path of " + part.name() + " can't be read", e);
        }
    }

    private Path classes(String module) {
        return folders.root().resolve(module).resolve("target/classes");
    }

    private Path libraries(Part part) {
        return folders.root().resolve(part.name()).resolve("target/runtime-classpath.txt");
    }
}
