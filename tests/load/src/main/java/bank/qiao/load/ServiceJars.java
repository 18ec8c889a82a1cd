package bank.qiao.load;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.spi.ToolProvider;

/** Account-service's class path as it is when installed: our own classes in jars too, for Java caches only what it loads from jars. */
final class ServiceJars {

    private ServiceJars() {}

    /**
     * @param root of the project, compiled
     * @param directory where the jars are made
     */
    static String classPath(Path root, Path directory) throws IOException {
        Path module = root.resolve("account-service/target");
        List<Path> entries = new ArrayList<>(List.of(module.resolve("classes")));
        for (String entry : Files.readString(module.resolve("runtime-classpath.txt"))
                .strip()
                .split(File.pathSeparator)) {
            entries.add(Path.of(entry));
        }
        List<String> jars = new ArrayList<>();
        for (Path entry : entries) {
            jars.add((Files.isDirectory(entry) ? jar(entry, directory.resolve(jars.size() + ".jar")) : entry)
                    .toString());
        }
        return String.join(File.pathSeparator, jars);
    }

    private static Path jar(Path classes, Path file) {
        ToolProvider tool = ToolProvider.findFirst("jar").orElseThrow();
        int code =
                tool.run(System.out, System.err, "--create", "--file", file.toString(), "-C", classes.toString(), ".");
        if (code != 0) {
            throw new IllegalStateException("no jar of " + classes);
        }
        return file;
    }
}
