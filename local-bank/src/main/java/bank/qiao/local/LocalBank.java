package bank.qiao.local;

import bank.qiao.local.demo.DemoData;
import bank.qiao.local.launch.CannotStartException;
import bank.qiao.local.launch.Folders;
import bank.qiao.local.launch.Launcher;
import java.io.PrintStream;

/** The program behind a bare {@code mvn}: starts the whole bank, fills in the demo data and runs until it is stopped. */
public final class LocalBank {

    private LocalBank() {}

    public static void main(String[] arguments) {
        PrintStream console = System.out;
        Folders folders = Folders.ofThisRun();
        Launcher launcher = new Launcher(folders, console);
        int exit = 0;
        try {
            launcher.start(new DemoData(folders.demoFile()));
            launcher.runUntilStopped();
        } catch (CannotStartException e) {
            console.println("\nThe bank can't start.\n" + e.getMessage());
            exit = 1;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException | Error e) {
            console.println("\nThe bank can't start: " + e);
            console.println("More about it may stand in " + folders.data().resolve("logs"));
            exit = 1;
        }
        // Kafka's threads would keep a failed launcher alive.
        System.exit(exit);
    }
}
