package bank.qiao.account.velocity;

import bank.qiao.money.Money;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;

/**
 * A payment that has left, or is on its way.
 *
 * @param at when it was asked for, in the bank's time
 */
public record PaidOut(Instant at, Money amount) {

    /** For a query that names its columns created_at and amount (fen). */
    public static PaidOut read(ResultSet row, int number) throws SQLException {
        return new PaidOut(row.getTimestamp("created_at").toInstant(), Money.ofFen(row.getLong("amount")));
    }
}
