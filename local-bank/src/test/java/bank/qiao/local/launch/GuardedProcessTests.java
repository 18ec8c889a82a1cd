package bank.qiao.local.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GuardedProcessTests {

    @TempDir
    Path folder;

    /** Stands for a service: does nothing until it is ended. */
    static final class Sleeper {

        private Sleeper() {}

        public static void main(String[] arguments) throws InterruptedException {
            Thread.currentThread().join();
        }
    }

    @Test
    void aProcessEndsWhenItsLauncherHasGone() throws Exception {
        Process guarded = sleeper();
        assertThat(guarded.waitFor(500, TimeUnit.MILLISECONDS)).isFalse();
        // What the system does for a launcher that is killed.
        guarded.getOutputStream().close();
        assertThat(guarded.waitFor(20, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void whatAnEarlierLauncherLeftIsStoppedByItsNote() throws Exception {
        var notes = new ProcessFiles(folder);
        Process left = sleeper();
        notes.remember("account-service", left.toHandle());
        assertThat(new ProcessFiles(folder).stopLeftovers()).containsExactly("account-service");
        assertThat(left.isAlive()).isFalse();
        assertThat(notes.stopLeftovers()).isEmpty();
    }

    @Test
    void aForeignProcessWithTheSameIdIsLeftAlone() throws Exception {
        var notes = new ProcessFiles(folder);
        Process foreign = sleeper();
        Files.writeString(folder.resolve("account-service.pid"), foreign.pid() + "\n2020-01-01T00:00:00Z\n");
        assertThat(notes.stopLeftovers()).isEmpty();
        assertThat(foreign.isAlive()).isTrue();
        foreign.destroyForcibly();
    }

    @Test
    void aNoteCutShortIsIgnored() throws IOException {
        Files.writeString(folder.resolve("loan-service.pid"), "12");
        assertThat(new ProcessFiles(folder).stopLeftovers()).isEmpty();
    }

    private static Process sleeper() throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        GuardedMain.class.getName(),
                        Sleeper.class.getName())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
    }
}
