package bank.qiao.local.launch;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The command line of each process, from the classes that Maven compiled. */
final class Commands {

    private static final String NATIVE_ACCESS = "--enable-native-access=ALL-UNNAMED";

    /** For a quick start on a small machine rather than for speed at the top. */
    private static final List<String> JVM = List.of(
            "-XX:TieredStopAtLevel=1",
            "-XX:+UseSerialGC",
            // Room for what a start throws away: few collections while it lasts.
            "-Xms192m",
            "-Xmn112m",
            "-Xmx384m",
            "-XX:+ExitOnOutOfMemoryError",
            NATIVE_ACCESS);

    /** With what a running Java would link otherwise, which saves a tenth of a start's processor time. */
    static final List<String> ARCHIVING = List.of("-Xshare:dump", "-XX:+AOTClassLinking", NATIVE_ACCESS);

    private final Folders folders;
    private final ClassArchives archives;

    Commands(Folders folders, ClassArchives archives) {
        this.folders = folders;
        this.archives = archives;
    }

    /** @throws CannotStartException naming the parts that aren't compiled */
    void requireCompiled(List<Part> parts) {
        List<String> missing = parts.stream()
                .filter(part -> !ClassPath.isCompiled(folders, part))
                .map(Part::name)
                .toList();
        if (!missing.isEmpty()) {
            throw new CannotStartException("Not compiled yet: " + String.join(", ", missing)
                    + ".\n"
                    + "Run \"mvn\" at the root of the repository: it compiles what has changed and starts the"
                    + " bank.");
        }
    }

    /** Starts the part, with its archive of classes when there is one. */
    List<String> of(Part part) {
        Path archive = archives.file(Family.of(part));
        return command(part, Files.exists(archive) ? List.of("-XX:SharedArchiveFile=" + archive) : List.of());
    }

    /** Starts the part and writes down which classes it loads. */
    List<String> noting(Part part, Path classes) {
        return command(part, List.of("-XX:DumpLoadedClassList=" + classes));
    }

    /** Makes the archive from the classes that were written down. */
    List<String> toArchive(Family family, Path classes, Path archive) {
        List<String> command = new ArrayList<>();
        command.add(java());
        command.addAll(ARCHIVING);
        command.add("-XX:SharedClassListFile=" + classes);
        command.add("-XX:SharedArchiveFile=" + archive);
        command.add("-cp");
        command.add(ClassPath.argument(archives.sharedJars(family).stream()));
        return command;
    }

    private List<String> command(Part part, List<String> options) {
        List<String> command = new ArrayList<>();
        if (!System.getProperty("os.name").toLowerCase(Locale.ROOT).contains("windows")) {
            // Ctrl-C goes to all processes of a terminal; the launcher alone decides the order in which they stop.
            command.addAll(List.of("/bin/sh", "-c", "trap '' INT HUP; exec \"$@\"", "sh"));
        }
        command.add(java());
        command.addAll(JVM);
        command.addAll(options);
        command.add("-cp");
        command.add(archives.classPath(part).argument());
        command.add(GuardedMain.class.getName());
        command.add(part.mainClass());
        return command;
    }

    private static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }
}
