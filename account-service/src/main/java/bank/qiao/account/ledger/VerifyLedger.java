package bank.qiao.account.ledger;

import bank.qiao.account.ledger.journal.JournalVerification;
import java.io.PrintStream;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;

/**
 * The command {@code verify-ledger}: computes the hash chain of the journal anew and names what was changed. Needs the
 * database only, by the service's own environment variables, and changes nothing.
 */
public final class VerifyLedger {

    /** The first argument of the program that asks for it. */
    public static final String COMMAND = "verify-ledger";

    private VerifyLedger() {}

    /** @return the exit code: 0 for a sound journal, 1 for one that was changed, 2 when it could not be read */
    public static int run(Map<String, String> environment, PrintStream out) {
        String url = environment.getOrDefault("SPRING_DATASOURCE_URL", "");
        try (Connection connection = DriverManager.getConnection(
                url, environment.get("SPRING_DATASOURCE_USERNAME"), environment.get("SPRING_DATASOURCE_PASSWORD"))) {
            JournalVerification.Report report = JournalVerification.of(connection);
            report.findings().forEach(out::println);
            out.printf(
                    "%s: %d rows in %d groups verified, %d rows older than the chain%n",
                    report.isSound() ? "SOUND" : "CHANGED", report.rows(), report.groups(), report.unchained());
            return report.isSound() ? 0 : 1;
        } catch (SQLException e) {
            out.println("the journal can't be read: " + e.getMessage());
            return 2;
        }
    }
}
