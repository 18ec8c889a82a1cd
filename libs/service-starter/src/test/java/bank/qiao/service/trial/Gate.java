package bank.qiao.service.trial;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.springframework.stereotype.Component;

/** Holds requests back while a test looks. */
@Component
class Gate {

    private volatile CountDownLatch latch = new CountDownLatch(0);

    void shut() {
        latch = new CountDownLatch(1);
    }

    void open() {
        latch.countDown();
    }

    void pass() throws InterruptedException {
        if (!latch.await(20, TimeUnit.SECONDS)) {
            throw new IllegalStateException("the gate stayed shut");
        }
    }
}
