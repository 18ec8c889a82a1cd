package bank.qiao.account.ledger.journal;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.stereotype.Component;

/**
 * The ledger's own connections, five in all at most, apart from the pool: what it writes must not wait for requests that
 * hold a connection while they wait for it.
 */
@Component
class LedgerConnections {

    /**
     * One plan for each statement, whatever arrays it gets; and an owner that was paused in the middle of a transaction
     * loses it, and with it the lock that the next owner waits for.
     */
    private static final String SESSION = "-c plan_cache_mode=force_generic_plan"
            + " -c idle_in_transaction_session_timeout=2500 -c timezone=UTC -c jit=off";

    private final JdbcConnectionDetails database;

    LedgerConnections(JdbcConnectionDetails database) {
        this.database = database;
    }

    Connection open(String purpose) throws SQLException {
        Properties properties = new Properties();
        if (database.getUsername() != null) {
            properties.setProperty("user", database.getUsername());
        }
        if (database.getPassword() != null) {
            properties.setProperty("password", database.getPassword());
        }
        properties.setProperty("ApplicationName", "ledger-" + purpose);
        properties.setProperty("options", SESSION);
        properties.setProperty("prepareThreshold", "1");
        properties.setProperty("tcpKeepAlive", "true");
        properties.setProperty("connectTimeout", "3");
        properties.setProperty("socketTimeout", "30");
        properties.setProperty("logServerErrorDetail", "false");
        return DriverManager.getConnection(database.getJdbcUrl(), properties);
    }
}
