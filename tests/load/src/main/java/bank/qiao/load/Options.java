package bank.qiao.load;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What the benchmark is asked for: {@code -Dbench=accounts=1000000,rows=50000000,rounds=3,seconds=10}.
 *
 * @param accounts customers' accounts in the ledger
 * @param rows journal rows that are there before it begins
 * @param rounds how often everything is measured, in turns; the table shows medians
 * @param seconds how long each measurement lasts
 * @param warmUp seconds of traffic before anything is measured, until Java has compiled what runs often
 * @param only the measurements to run; empty: all
 */
record Options(int accounts, long rows, int rounds, int seconds, int warmUp, Set<String> only) {

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
                Integer.parseInt(given.getOrDefault("warm-up", "60")),
                given.containsKey("only") ? Set.copyOf(List.of(given.get("only").split("\\+"))) : Set.of());
    }

    boolean runs(String name) {
        return only.isEmpty() || only.contains(name);
    }
}
