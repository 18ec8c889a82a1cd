package bank.qiao.local.launch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/** The command line of a process in a form that people can read. */
final class CommandLine {

    private static final Set<String> FOLLOWED_BY_CLASS_PATH = Set.of("-cp", "-classpath", "--class-path");
    private static final int LONGEST = 200;

    private CommandLine() {}

    /** Process id and command, without the class path of a Java program, which hides the rest. */
    static String describe(ProcessHandle process) {
        List<String> shown = new ArrayList<>();
        List<String> arguments = of(process);
        for (int i = 0; i < arguments.size(); i++) {
            if (FOLLOWED_BY_CLASS_PATH.contains(arguments.get(i))) {
                i++;
            } else if (!arguments.get(i).startsWith("-X") && !arguments.get(i).startsWith("-D")) {
                shown.add(arguments.get(i));
            }
        }
        String text = String.join(" ", shown);
        String command = text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
        return "process " + process.pid() + (command.isBlank() ? "" : ": " + command);
    }

    private static List<String> of(ProcessHandle process) {
        // ProcessHandle cuts long command lines off.
        Path whole = Path.of("/proc/" + process.pid() + "/cmdline");
        if (Files.exists(whole)) {
            try {
                return Arrays.asList(Files.readString(whole).split("\0", -1));
            } catch (IOException e) {
                return List.of();
            }
        }
        return process.info()
                .commandLine()
                .map(line -> Arrays.asList(line.split(" ", -1)))
                .orElse(List.of());
    }
}
