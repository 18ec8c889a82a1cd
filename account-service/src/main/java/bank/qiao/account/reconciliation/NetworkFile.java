package bank.qiao.account.reconciliation;

import java.time.LocalDate;
import java.util.List;

/**
 * The card network's file of one business date, checked against its own totals.
 *
 * @param sha256 of the bytes, in hex
 */
public record NetworkFile(String sha256, List<Line> lines) {

    public NetworkFile {
        lines = List.copyOf(lines);
    }

    /** One payment that has moved. */
    public record Line(String reference, boolean pull, long amountFen, String networkReference) {}

    /** Where the file comes from. */
    public interface Source {

        /** @throws RuntimeException when it isn't there or contradicts itself */
        NetworkFile of(LocalDate date);
    }
}
