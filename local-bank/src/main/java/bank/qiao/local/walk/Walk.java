package bank.qiao.local.walk;

import bank.qiao.local.launch.Folders;
import java.io.PrintStream;
import java.io.UncheckedIOException;

/** The program behind {@code mvn -q -Pwalk}: walks through the running bank; exit code 0 when everything went as it should. */
public final class Walk {

    private Walk() {}

    public static void main(String[] arguments) {
        PrintStream console = System.out;
        var narrator = new Narrator(console);
        int exit = 1;
        try {
            new Walkthrough(Folders.ofThisRun().demoFile(), narrator).walk();
            narrator.say("OK: the whole journey went as it should.");
            exit = 0;
        } catch (UncheckedIOException e) {
            narrator.say("FAILED: " + e.getMessage() + ". Does the bank run? Start it with \"mvn\" at the root.");
        } catch (RuntimeException e) {
            narrator.say("FAILED: " + e.getMessage());
        }
        System.exit(exit);
    }
}
