package bank.qiao.load;

import com.github.f4b6a3.uuid.UuidCreator;
import java.nio.charset.StandardCharsets;
import java.util.SplittableRandom;
import java.util.UUID;

/** Makes requests: who pays whom, uniformly among all accounts or all to one that is hot. */
final class Traffic {

    private final int accounts;
    private final boolean hot;
    private final SplittableRandom random;

    Traffic(int accounts, boolean hot, long seed) {
        this.accounts = accounts;
        this.hot = hot;
        this.random = new SplittableRandom(seed);
    }

    /** The code of the nth account. */
    static String account(int n) {
        return "customer:" + new UUID(0x51A0L << 48, n);
    }

    String anyAccount() {
        return account(1 + random.nextInt(accounts - 1));
    }

    /** A batch of so many transfers, one yuan or less each. */
    byte[] batch(int transfers) {
        StringBuilder body = new StringBuilder(64 + transfers * 230);
        body.append("{\"linked\":false,\"reference\":\"bench:1\",\"transfers\":[");
        for (int i = 0; i < transfers; i++) {
            body.append(i == 0 ? "" : ",");
            transfer(body);
        }
        return body.append("]}").toString().getBytes(StandardCharsets.UTF_8);
    }

    /** A command of the contract account.post-transfers.v1. */
    byte[] command(UUID id, int transfers) {
        StringBuilder body = new StringBuilder(256 + transfers * 260);
        body.append("{\"commandId\":\"")
                .append(id)
                .append("\",\"requester\":\"bench\",\"aggregate\":\"")
                .append(id)
                .append("\",\"businessReference\":\"bench:1\",\"transfers\":[");
        for (int i = 0; i < transfers; i++) {
            body.append(i == 0 ? "" : ",")
                    .append("{\"transferId\":\"")
                    .append(nextId())
                    .append("\",\"phase\":\"POST\",\"debit\":{\"value\":\"")
                    .append(anyAccount())
                    .append("\"},\"credit\":{\"value\":\"")
                    .append(account(0))
                    .append("\"},\"amountFen\":1,\"code\":\"BENCH\"}");
        }
        return body.append("]}").toString().getBytes(StandardCharsets.UTF_8);
    }

    private void transfer(StringBuilder body) {
        int from = 1 + random.nextInt(accounts - 1);
        int to = hot ? 0 : 1 + (from + random.nextInt(accounts - 2)) % (accounts - 1);
        body.append("{\"id\":\"")
                .append(nextId())
                .append("\",\"phase\":\"POST\",\"debit\":\"")
                .append(account(from))
                .append("\",\"credit\":\"")
                .append(account(to))
                .append("\",\"amountFen\":")
                .append(1 + random.nextInt(100))
                .append(",\"code\":\"BENCH\"}");
    }

    /** As every service of the bank makes them. */
    static UUID nextId() {
        return UuidCreator.getTimeOrderedEpochFast();
    }
}
