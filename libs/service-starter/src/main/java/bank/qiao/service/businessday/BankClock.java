package bank.qiao.service.businessday;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * The bank's time. In production it is the system's; the local bank can move it forward. Inject {@link Clock} for
 * what the bank books and decides (this bean), and the bean {@code wallClock} for what guards it: tokens, codes, leases.
 */
public abstract class BankClock extends Clock {

    public static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    /** The calendar date in Shanghai. */
    public LocalDate today() {
        return LocalDate.ofInstant(instant(), SHANGHAI);
    }

    @Override
    public ZoneId getZone() {
        return SHANGHAI;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        BankClock bank = this;
        return new Clock() {
            @Override
            public ZoneId getZone() {
                return zone;
            }

            @Override
            public Clock withZone(ZoneId other) {
                return bank.withZone(other);
            }

            @Override
            public Instant instant() {
                return bank.instant();
            }
        };
    }
}
