package bank.qiao.load;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Map.Entry;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What the benchmark is asked for: {@code -Dbench=accounts=1000000,rows=50000000,rounds=3,seconds=10}.
 *
 * @param accounts customers' accounts in the ledger
 * @param rows journal rows that are there before it begins
 * @param rounds how often everything is measured, in turns; the table shows medians
 * @param seconds how long each measurement lasts
 * @param warmUp seconds of traffic before anything is measured, until Java has compiled what runs often
 * @param server parameters of PostgreSQL for everything that is measured: {@code pg.shared_buffers=2GB,pg.max_wal_size=8GB}
 * @param only the measurements to run; empty: all
 */
record Options(
        int accounts, long rows, int rounds, int seconds, int warmUp, Map<String, String> server, Set<String> only) {

    private static final String SERVER = "pg.";

    static Options of(String text) {
        Map<String, String> given = new HashMap<>();
        for (String each : text.split(",")) {
            int equals = each.indexOf('=');
            if (equals > 0) {
                given.put(
                        each.substring(0, equals).strip(),
                        each.substring(equals + 1).strip());
            }
        }
        return new Options(
                Integer.parseInt(given.getOrDefault("accounts", "10000")),
                Long.parseLong(given.getOrDefault("rows", "0")),
                Integer.parseInt(given.getOrDefault("rounds", "3")),
                Integer.parseInt(given.getOrDefault("seconds", "8")),
                Integer.parseInt(given.getOrDefault("warm-up", "120")),
                given.entrySet().stream()
                        .filter(each -> each.getKey().startsWith(SERVER))
                        .collect(Collectors.toMap(each -> each.getKey().substring(SERVER.length()), Entry::getValue)),
                given.containsKey("only") ? Set.copyOf(List.of(given.get("only").split("\\+"))) : Set.of());
    }

    boolean runs(String name) {
        return only.isEmpty() || only.contains(name);
    }
}
