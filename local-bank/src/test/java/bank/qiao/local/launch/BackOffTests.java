package bank.qiao.local.launch;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class BackOffTests {

    @Test
    void eachWaitIsTwiceAsLongAsTheLast() {
        var backOff = new BackOff();
        assertThat(backOff.announce()).isEqualTo("in 0.5 s");
        Thread.currentThread().interrupt();
        backOff.await();
        assertThat(Thread.interrupted()).isTrue();
        assertThat(backOff.announce()).isEqualTo("in 1.0 s");
    }
}
