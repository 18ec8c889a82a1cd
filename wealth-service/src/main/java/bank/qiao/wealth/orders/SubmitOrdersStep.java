package bank.qiao.wealth.orders;

import bank.qiao.calendar.BankingCalendar;
import bank.qiao.service.businessday.EndOfDayStep;
import bank.qiao.wealth.fundhouse.FundHouse;
import bank.qiao.wealth.fundhouse.OrderFile;
import bank.qiao.wealth.orders.FundFiles.FileStatus;
import bank.qiao.wealth.orders.FundFiles.FundFile;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * End of day T: the orders of T go to the fund house, and the money held for them is paid. A file is first written down
 * together with the moves of its orders, then sent: whatever happens on the way, the same bytes are sent again.
 */
@Component
@Order(30)
class SubmitOrdersStep implements EndOfDayStep {

    private static final int ORDERS_A_FILE = 1_000;
    private static final int CONFIRMATION_DAYS = 1;

    private final FundFiles files;
    private final FundOrders orders;
    private final OrderMoves moves;
    private final LedgerPostings ledger;
    private final FundHouse fundHouse;
    private final BankingCalendar calendar;
    private final TransactionTemplate transaction;

    SubmitOrdersStep(
            FundFiles files,
            FundOrders orders,
            OrderMoves moves,
            LedgerPostings ledger,
            FundHouse fundHouse,
            BankingCalendar calendar,
            PlatformTransactionManager transactions) {
        this.files = files;
        this.orders = orders;
        this.moves = moves;
        this.ledger = ledger;
        this.fundHouse = fundHouse;
        this.calendar = calendar;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Override
    public String name() {
        return "submit-fund-orders";
    }

    /** @throws IllegalStateException while the ledger has not answered for an order of the date */
    @Override
    public void run(LocalDate date) {
        long waiting = files.countWaitingForLedger(date);
        if (waiting > 0) {
            throw new IllegalStateException(waiting + " orders up to " + date + " still wait for the ledger");
        }
        for (LocalDate tradeDate : files.datesToPrepare(date)) {
            while (prepareFile(tradeDate) == ORDERS_A_FILE) {
                // the next file of the date
            }
        }
        for (FundFile file : files.prepared()) {
            fundHouse.sendOrders(file.tradeDate(), file.sequence(), file.content());
            files.moved(file, FileStatus.PREPARED, FileStatus.DELIVERED);
        }
    }

    private int prepareFile(LocalDate tradeDate) {
        Integer prepared = transaction.execute(status -> {
            files.lockPreparing();
            List<UUID> ids = files.lockOrdersToPrepare(tradeDate, ORDERS_A_FILE);
            if (!ids.isEmpty()) {
                int sequence = files.nextSequence(tradeDate);
                List<FundOrder> chosen = ids.stream()
                        .map(id -> orders.findAndLock(id).orElseThrow())
                        .toList();
                chosen.forEach(order -> submit(order, sequence));
                byte[] content =
                        OrderFile.write(chosen.stream().map(FundOrder::line).toList());
                files.prepared(
                        new FundFile(tradeDate, sequence, FileStatus.PREPARED, content),
                        calendar.plusBusinessDays(tradeDate, CONFIRMATION_DAYS),
                        ids);
            }
            return ids.size();
        });
        return prepared == null ? 0 : prepared;
    }

    private void submit(FundOrder order, int sequence) {
        order.inFile(sequence);
        switch (order.kind()) {
            case SUBSCRIPTION -> {
                moves.move(order, OrderStatus.SUBMITTED);
                ledger.payFund(order);
            }
            case NORMAL_REDEMPTION -> moves.move(order, OrderStatus.SUBMITTED);
            case INSTANT_REDEMPTION -> {
                // The customer has the money; this is between the bank and the fund house.
            }
        }
    }
}
