package bank.qiao.load;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** CPU time of processes in microseconds, from /proc: what other load on the machine hardly moves. */
final class CpuTime {

    private static final long MICROS_PER_TICK = 10_000;
    private static final int USER_TIME = 11;
    private static final int CHILDREN_SYSTEM_TIME = 14;

    private CpuTime() {}

    /** Of one process, all its threads. */
    static long of(long pid) {
        List<String> fields = fields(pid);
        return fields.isEmpty() ? 0 : sum(fields, 2) * MICROS_PER_TICK;
    }

    /** Of a process, its living children, and those that have ended. */
    static long ofFamily(long pid) {
        List<String> fields = fields(pid);
        long own = fields.isEmpty() ? 0 : sum(fields, CHILDREN_SYSTEM_TIME - USER_TIME + 1) * MICROS_PER_TICK;
        return own
                + ProcessHandle.of(pid).stream()
                        .flatMap(ProcessHandle::children)
                        .mapToLong(child -> of(child.pid()))
                        .sum();
    }

    private static long sum(List<String> fields, int count) {
        return fields.subList(USER_TIME, USER_TIME + count).stream()
                .mapToLong(Long::parseLong)
                .sum();
    }

    /** The fields behind the name of the program, which may hold anything. */
    private static List<String> fields(long pid) {
        try {
            String stat = Files.readString(Path.of("/proc/" + pid + "/stat"));
            return List.of(stat.substring(stat.lastIndexOf(')') + 2).split(" "));
        } catch (IOException e) {
            return List.of();
        }
    }
}
