package bank.qiao.account.ledger.journal;

import bank.qiao.account.ledger.AccountCode;
import bank.qiao.account.ledger.AccountType;
import bank.qiao.account.ledger.BalanceLimit;
import bank.qiao.account.ledger.LedgerStatus;
import bank.qiao.account.ledger.book.LedgerAccount;
import java.util.Arrays;
import java.util.UUID;
import java.util.concurrent.locks.StampedLock;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Customers' accounts as plain numbers in one array, 72 bytes each, a third of what they would take as objects: ten
 * millions of them fit into a gigabyte that no garbage collection looks into. The number of places is fixed. An account
 * may stand in any of the sixteen places that its id leads to; when they are all taken, one of the sixteen is forgotten.
 */
final class CompactAccounts {

    private static final int WAYS = 16;
    private static final int STRIPES = 1024;

    private static final int ID_HIGH = 0;
    private static final int ID_LOW = 1;
    /** The number of the account, above eight bits for its type, limit and status; 0 in a free place. */
    private static final int NUMBER_AND_KIND = 2;

    private static final int DEBITS_POSTED = 3;
    private static final int CREDITS_POSTED = 4;
    private static final int DEBITS_PENDING = 5;
    private static final int CREDITS_PENDING = 6;
    private static final int FROZEN = 7;
    private static final int SEQUENCE = 8;
    private static final int LONGS = 9;

    private static final int KIND_BITS = 8;
    private static final int LIMIT_SHIFT = 3;
    private static final int STATUS_SHIFT = 5;
    private static final int TYPE_MASK = 0b111;
    private static final int TWO_BITS = 0b11;

    private static final AccountType[] TYPES = AccountType.values();
    private static final BalanceLimit[] LIMITS = BalanceLimit.values();
    private static final LedgerStatus[] STATUSES = LedgerStatus.values();

    private final int buckets;
    private final long[] places;
    private final StampedLock[] locks = new StampedLock[STRIPES];
    /** Which of sixteen is forgotten next. */
    private int next;

    /** @param accounts how many places there are at least */
    CompactAccounts(int accounts) {
        buckets = Math.ceilDiv(accounts, WAYS);
        places = new long[Math.multiplyExact(buckets, WAYS * LONGS)];
        Arrays.setAll(locks, i -> new StampedLock());
    }

    /**
     * For any thread.
     *
     * @param id that of the customer's account
     * @param code its name, which isn't kept
     */
    @Nullable
    LedgerAccount find(UUID id, AccountCode code) {
        int bucket = bucket(id);
        StampedLock lock = locks[bucket % STRIPES];
        long stamp = lock.tryOptimisticRead();
        if (stamp != 0) {
            LedgerAccount found = read(bucket, id, code);
            if (lock.validate(stamp)) {
                return found;
            }
        }
        stamp = lock.readLock();
        try {
            return read(bucket, id, code);
        } finally {
            lock.unlockRead(stamp);
        }
    }

    /** For one thread: puts it in the place of what was known of it, or in a free one, or in that of another account. */
    void put(UUID id, LedgerAccount account) {
        int bucket = bucket(id);
        StampedLock lock = locks[bucket % STRIPES];
        long stamp = lock.writeLock();
        try {
            int place = placeOf(bucket, id);
            if (place < 0) {
                place = freePlace(bucket);
            }
            write(place < 0 ? place(bucket, Math.floorMod(next++, WAYS)) : place, id, account);
        } finally {
            lock.unlockWrite(stamp);
        }
    }

    /**
     * For any thread: puts it in a free place unless it is there; forgets nothing for it.
     *
     * @param ifStill asked when nothing else can change the place any more: whether the account is still to be put
     * @return false when there was no place for it
     */
    boolean putIfAbsent(UUID id, LedgerAccount account, BooleanSupplier ifStill) {
        int bucket = bucket(id);
        StampedLock lock = locks[bucket % STRIPES];
        long stamp = lock.writeLock();
        try {
            if (placeOf(bucket, id) >= 0 || !ifStill.getAsBoolean()) {
                return true;
            }
            int place = freePlace(bucket);
            if (place >= 0) {
                write(place, id, account);
            }
            return place >= 0;
        } finally {
            lock.unlockWrite(stamp);
        }
    }

    /** Forgets all of them. */
    void clear() {
        for (int stripe = 0; stripe < STRIPES; stripe++) {
            long stamp = locks[stripe].writeLock();
            try {
                for (int bucket = stripe; bucket < buckets; bucket += STRIPES) {
                    Arrays.fill(places, place(bucket, 0), place(bucket, WAYS), 0);
                }
            } finally {
                locks[stripe].unlockWrite(stamp);
            }
        }
    }

    private int bucket(UUID id) {
        long mixed = (id.getMostSignificantBits() * 31 + id.getLeastSignificantBits()) * 0x9E3779B97F4A7C15L;
        return (int) ((mixed >>> Integer.SIZE) * buckets >>> Integer.SIZE);
    }

    private static int place(int bucket, int way) {
        return (bucket * WAYS + way) * LONGS;
    }

    private int placeOf(int bucket, UUID id) {
        long high = id.getMostSignificantBits();
        long low = id.getLeastSignificantBits();
        for (int way = 0; way < WAYS; way++) {
            int place = place(bucket, way);
            if (places[place + ID_LOW] == low
                    && places[place + ID_HIGH] == high
                    && places[place + NUMBER_AND_KIND] != 0) {
                return place;
            }
        }
        return -1;
    }

    private int freePlace(int bucket) {
        for (int way = 0; way < WAYS; way++) {
            int place = place(bucket, way);
            if (places[place + NUMBER_AND_KIND] == 0) {
                return place;
            }
        }
        return -1;
    }

    /** Of no use when the place has changed meanwhile, but never an error: the kind is read at once with the number. */
    private @Nullable LedgerAccount read(int bucket, UUID id, AccountCode code) {
        int place = placeOf(bucket, id);
        if (place < 0) {
            return null;
        }
        long numberAndKind = places[place + NUMBER_AND_KIND];
        int kind = (int) numberAndKind & (1 << KIND_BITS) - 1;
        return new LedgerAccount(
                numberAndKind >>> KIND_BITS,
                code,
                TYPES[kind & TYPE_MASK],
                LIMITS[kind >>> LIMIT_SHIFT & TWO_BITS],
                STATUSES[kind >>> STATUS_SHIFT & TWO_BITS],
                places[place + DEBITS_POSTED],
                places[place + CREDITS_POSTED],
                places[place + DEBITS_PENDING],
                places[place + CREDITS_PENDING],
                places[place + FROZEN],
                places[place + SEQUENCE]);
    }

    private void write(int place, UUID id, LedgerAccount account) {
        int kind = account.type().ordinal()
                | account.limit().ordinal() << LIMIT_SHIFT
                | account.status().ordinal() << STATUS_SHIFT;
        places[place + ID_HIGH] = id.getMostSignificantBits();
        places[place + ID_LOW] = id.getLeastSignificantBits();
        places[place + NUMBER_AND_KIND] = account.number() << KIND_BITS | kind;
        places[place + DEBITS_POSTED] = account.debitsPosted();
        places[place + CREDITS_POSTED] = account.creditsPosted();
        places[place + DEBITS_PENDING] = account.debitsPending();
        places[place + CREDITS_PENDING] = account.creditsPending();
        places[place + FROZEN] = account.frozen();
        places[place + SEQUENCE] = account.sequence();
    }
}
