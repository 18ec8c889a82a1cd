package bank.qiao.service.businessday;

import java.time.LocalDate;

/**
 * A step of a service's end of day; a bean of this type is all it takes. Steps run in the order of
 * {@link org.springframework.core.annotation.Order}, each date once, in order of the dates; a step that fails is
 * retried and holds the day open, so it must pass over what it has already done.
 */
public interface EndOfDayStep {

    /** Shown to staff, for example {@code confirm-fund-orders}. */
    String name();

    /** @param date the business date that ends */
    void run(LocalDate date);
}
