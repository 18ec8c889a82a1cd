package bank.qiao.wealth.orders;

import java.time.LocalDate;
import java.util.UUID;

/** An order whose confirmation contradicts our books; nothing of it is booked until they agree. */
public record FundBreak(UUID orderId, LocalDate tradeDate, int fileSequence, String detail) {}
