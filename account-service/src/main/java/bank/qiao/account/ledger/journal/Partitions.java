package bank.qiao.account.ledger.journal;

import bank.qiao.service.businessday.BankClock;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;

/** Makes the journal's monthly partitions ahead of time, or at the latest when something is to be booked in them. */
final class Partitions {

    private static final int MONTHS_AHEAD = 2;

    private final Connection connection;
    private Instant madeUntil = Instant.MIN;

    Partitions(Connection connection) {
        this.connection = connection;
    }

    boolean areMadeFor(Instant bookedAt) {
        return bookedAt.isBefore(madeUntil);
    }

    /** After this the month of {@code bookedAt} and the next ones have their partitions. */
    void makeFor(Instant bookedAt) throws SQLException {
        YearMonth month = YearMonth.from(LocalDate.ofInstant(bookedAt, BankClock.SHANGHAI));
        try (PreparedStatement statement = connection.prepareStatement("select ledger_make_partition(?)")) {
            for (int ahead = 0; ahead <= MONTHS_AHEAD; ahead++) {
                statement.setObject(1, month.plusMonths(ahead).atDay(1));
                statement.execute();
            }
        }
        madeUntil =
                month.plusMonths(1).atDay(1).atStartOfDay(BankClock.SHANGHAI).toInstant();
    }
}
