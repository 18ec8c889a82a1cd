package bank.qiao.local.launch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** One launcher for each data folder; the lock ends with the process, however it ends. */
final class SingleInstance {

    private SingleInstance() {}

    static void require(Path lockFile) {
        Path owner = lockFile.resolveSibling("local-bank.pid");
        try {
            FileChannel channel = FileChannel.open(lockFile, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            // Neither is closed: the lock is held to the end of the process.
            FileLock lock = channel.tryLock();
            if (lock == null) {
                channel.close();
                String process = Files.exists(owner) ? Files.readString(owner).trim() : "unknown";
                throw new CannotStartException("It runs already: launcher process " + process + ", data in "
                        + lockFile.getParent()
                        + ".\nUse that one, or stop it with Ctrl-C in its terminal or with: kill "
                        + process);
            }
            Files.writeString(owner, ProcessHandle.current().pid() + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException("The lock " + lockFile + " can't be used", e);
        }
    }
}
