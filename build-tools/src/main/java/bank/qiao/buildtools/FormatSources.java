package bank.qiao.buildtools;

import com.palantir.javaformat.java.FormatterException;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Brings all Java sources below a folder into one form, or tells which are not in it. A program of its own because the
 * formatter must run on the JDK whose syntax it reads, while Maven may run on an older one.
 */
public final class FormatSources {

    private static final Set<String> SKIPPED_FOLDERS = Set.of("target", "data", ".git", "node_modules");

    private final Path root;
    private final SourceFormatter formatter = new SourceFormatter();
    private final KnownSources known;

    FormatSources(Path root, Path memory) {
        this.root = root;
        this.known = KnownSources.read(memory);
    }

    /** Arguments: root folder, file to remember formatted sources in, {@code apply}, {@code check} or {@code off}. */
    public static void main(String[] arguments) {
        PrintStream out = System.out;
        if (arguments.length != 3 || !Set.of("apply", "check", "off").contains(arguments[2])) {
            out.println("Usage: FormatSources <root> <memory file> apply|check|off (property qiao.format)");
            System.exit(2);
        }
        if (arguments[2].equals("off")) {
            return;
        }
        boolean apply = arguments[2].equals("apply");
        Path root = Path.of(arguments[0]).toAbsolutePath().normalize();
        List<Finding> findings = new FormatSources(root, Path.of(arguments[1])).run(apply);
        findings.forEach(finding -> out.println(finding.text()));
        if (findings.stream().anyMatch(Finding::fails)) {
            out.println("Run \"mvn -q -pl build-tools process-classes\" to format the sources.");
            System.exit(1);
        }
    }

    /** Formats or checks every source; what was found is told in the order of the paths. */
    List<Finding> run(boolean apply) {
        var findings = new ArrayList<Finding>();
        for (Path file : sources()) {
            String name = root.relativize(file).toString();
            try {
                String text = Files.readString(file);
                if (known.contains(text)) {
                    continue;
                }
                String formatted = formatter.format(text);
                if (formatted.equals(text)) {
                    known.add(text);
                } else if (apply) {
                    Files.writeString(file, formatted);
                    known.add(formatted);
                    findings.add(new Finding("Formatted " + name, false));
                } else {
                    findings.add(new Finding("Not formatted: " + name, true));
                }
            } catch (FormatterException e) {
                // The compiler tells more about wrong syntax than the formatter; "check" must not let it pass.
                findings.add(new Finding("Can't be read by the formatter: " + name + ": " + e.getMessage(), !apply));
            } catch (IOException e) {
                throw new UncheckedIOException(name + " can't be read or written", e);
            }
        }
        known.write();
        return findings;
    }

    private Set<Path> sources() {
        var sources = new TreeSet<Path>();
        try {
            Files.walkFileTree(root, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                    return SKIPPED_FOLDERS.contains(folder.getFileName().toString())
                            ? FileVisitResult.SKIP_SUBTREE
                            : FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                    if (file.toString().endsWith(".java")) {
                        sources.add(file);
                    }
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFileFailed(Path file, IOException gone) {
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException("The sources below " + root + " can't be listed", e);
        }
        return sources;
    }

    /** One line about one file; {@code fails} where the run must fail for it. */
    record Finding(String text, boolean fails) {}
}
