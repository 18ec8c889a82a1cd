package bank.qiao.web.paging;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * {@code ?cursor=&limit=}; a controller takes it as a parameter.
 *
 * @param cursor where the page before ended: an id that only this list gave out; null at the first page
 * @param limit 1 to 100, 20 when not given
 */
public record PageRequest(@Nullable UUID cursor, int limit) {

    public static final int DEFAULT_LIMIT = 20;
    public static final int MAX_LIMIT = 100;

    /** How many rows to read: one more than shown, see {@link Page#of}. */
    public int rowsToRead() {
        return limit + 1;
    }
}
