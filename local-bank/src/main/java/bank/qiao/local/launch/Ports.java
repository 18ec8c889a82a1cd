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
                busy.add("Port " + port + " (" + use + ") is taken by "
                        + PortOwner.of(port).map(CommandLine::describe).orElse("a process that can't be told"));
            }
        });
        if (!busy.isEmpty()) {
            throw new CannotStartException(String.join("\n", busy)
                    + "\nStop what uses it (kill <process>, or Ctrl-C where another bank runs), then start again."
                    + "\nPostgreSQL and Kafka can move: set QIAO_POSTGRES_PORT or QIAO_KAFKA_PORT.");
        }
    }
}
