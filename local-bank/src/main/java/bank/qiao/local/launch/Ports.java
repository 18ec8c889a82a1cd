package bank.qiao.local.launch;

import bank.qiao.embedded.FreePort;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The ports that the bank needs, and who sits on one of them. */
final class Ports {

    private Ports() {}

    /**
     * Makes sure that all are free.
     *
     * @param wanted what each port is for
     * @throws CannotStartException naming each busy port, the process on it if it can be found, and what to do
     */
    static void requireFree(Map<Integer, String> wanted) {
        List<String> busy = new ArrayList<>();
        wanted.forEach((port, use) -> {
            if (!FreePort.isFree(port)) {
                busy.add("Port " + port + " (" + use + ") is taken"
                        + PortOwner.of(port)
                                .map(owner -> " by process " + owner.pid() + ": "
                                        + owner.info()
                                                .commandLine()
                                                .map(Ports::shortened)
                                                .orElse("unknown command"))
                                .orElse(" by a process that can't be told"));
            }
        });
        if (!busy.isEmpty()) {
            throw new CannotStartException(String.join("\n", busy)
                    + "\nStop what uses it (for the process above: kill <process>), then start again."
                    + " PostgreSQL and Kafka can move: QIAO_POSTGRES_PORT, QIAO_KAFKA_PORT.");
        }
    }

    private static String shortened(String command) {
        return command.length() <= 160
                ? command
                : command.substring(0, 60) + " … " + command.substring(command.length() - 90);
    }
}
