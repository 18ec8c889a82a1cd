package bank.qiao.wealth.fundhouse;

import java.time.LocalDate;
import java.util.List;

/**
 * The fund house. Every call can be repeated: files are told apart by date and sequence, and the same bytes under the
 * same name are taken once.
 */
public interface FundHouse {

    /**
     * The values published for a date, checked against the file's control totals.
     *
     * @throws bank.qiao.web.problem.Refusal DEPENDENCY_UNAVAILABLE when the house does not answer
     * @throws BadFileException when the file contradicts itself
     */
    List<PublishedNav> navs(LocalDate date);

    /**
     * Hands over the orders of a trade date. An answer that got lost is made up for by sending the same file again.
     *
     * @param sequence 1 to 999, tells the files of a date apart
     * @throws bank.qiao.web.problem.Refusal DEPENDENCY_UNAVAILABLE when the house does not answer
     * @throws BadFileException when the house will not take the file
     */
    void sendOrders(LocalDate tradeDate, int sequence, byte[] orderFile);

    /**
     * What became of the orders of one file.
     *
     * @throws bank.qiao.web.problem.Refusal DEPENDENCY_UNAVAILABLE when the house does not answer
     * @throws BadFileException when there is no such file yet, or it contradicts itself
     */
    List<Confirmation> confirmations(LocalDate tradeDate, int sequence);
}
