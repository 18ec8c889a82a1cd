package bank.qiao.outside;

import java.nio.file.Path;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** One running world for the tests of a class, well-behaved at the start of each. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class OutsideWorldTest {

    static final String LIN_ID = "440305199005129016";
    static final String LIN_CARD = "6222024000100000013";

    private RunningWorld world;
    Caller caller;

    @BeforeAll
    void start(@TempDir Path directory) {
        world = RunningWorld.in(directory);
        caller = world.caller();
    }

    @AfterEach
    void behaveAgain() {
        caller.post("/control/reset", "");
    }

    @AfterAll
    void stop() {
        world.close();
    }

    static String newReference() {
        return UUID.randomUUID().toString();
    }
}
