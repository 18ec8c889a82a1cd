package bank.qiao.wealth.orders;

import bank.qiao.service.businessday.EndOfDayStep;
import bank.qiao.wealth.fundhouse.Confirmation;
import bank.qiao.wealth.fundhouse.FundHouse;
import bank.qiao.wealth.orders.FundFiles.Break;
import bank.qiao.wealth.orders.FundFiles.FileStatus;
import bank.qiao.wealth.orders.FundFiles.FundFile;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * The fund house confirms on the morning of T+1: this runs when the day before has ended, so that units and money are
 * there when their day begins. What contradicts our own books is put aside as a break and tried again with the next
 * day; it does not hold up the others.
 */
@Component
@Order(40)
class ConfirmOrdersStep implements EndOfDayStep {

    private static final Logger log = LoggerFactory.getLogger(ConfirmOrdersStep.class);

    private final FundFiles files;
    private final FundHouse fundHouse;
    private final Settlement settlement;

    ConfirmOrdersStep(FundFiles files, FundHouse fundHouse, Settlement settlement) {
        this.files = files;
        this.fundHouse = fundHouse;
        this.settlement = settlement;
    }

    @Override
    public String name() {
        return "confirm-fund-orders";
    }

    @Override
    public void run(LocalDate date) {
        for (FundFile file : files.toSettle(date.plusDays(1))) {
            Map<UUID, Confirmation> words = fundHouse.confirmations(file.tradeDate(), file.sequence()).stream()
                    .collect(Collectors.toMap(Confirmation::orderId, Function.identity()));
            int breaks = 0;
            for (UUID orderId : files.unsettledOrders(file)) {
                Optional<String> contradiction = settle(orderId, words);
                if (contradiction.isPresent()) {
                    breaks++;
                    files.addBreak(new Break(orderId, file.tradeDate(), file.sequence(), contradiction.get()));
                    log.error("Fund order {} was put aside: {}", orderId, contradiction.get());
                }
            }
            if (breaks == 0) {
                files.moved(file, FileStatus.DELIVERED, FileStatus.SETTLED);
            }
        }
    }

    private Optional<String> settle(UUID orderId, Map<UUID, Confirmation> words) {
        Confirmation word = words.get(orderId);
        return word == null ? Optional.of("no confirmation") : settlement.settle(orderId, word);
    }
}
