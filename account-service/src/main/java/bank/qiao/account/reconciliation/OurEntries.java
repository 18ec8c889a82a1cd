package bank.qiao.account.reconciliation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** What a module has sent through the card network; a bean of this type is all it takes. */
public interface OurEntries {

    /** Where an entry stands with us. */
    enum State {
        MOVED,
        OPEN,
        FAILED
    }

    /**
     * One payment.
     *
     * @param reference what the network knows it by
     * @param pull whether the money came in from a card
     */
    record Entry(UUID reference, boolean pull, long amountFen, State state) {

        /** For a query that names its columns reference, pull, amount (fen) and state. */
        public static Entry read(ResultSet row, int number) throws SQLException {
            return new Entry(
                    row.getObject("reference", UUID.class),
                    row.getBoolean("pull"),
                    row.getLong("amount"),
                    State.valueOf(row.getString("state")));
        }
    }

    /** All of that business date, whatever became of them. */
    List<Entry> of(LocalDate date);

    /** The file says that it has moved: the end of an outcome that was unknown. */
    void moved(UUID reference);
}
