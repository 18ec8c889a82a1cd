package bank.qiao.identity.biometrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import bank.qiao.identity.biometrics.BiometricSettings.FacePipelineName;
import bank.qiao.identity.biometrics.BiometricSettings.FaceThresholds;
import bank.qiao.identity.biometrics.BiometricSettings.Loading;
import bank.qiao.web.problem.Refusal;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.util.unit.DataSize;

public class TurnstileTests {

    @Test
    void twentyAreServedTwoAtATimeAndTheNextIsToldToComeBack() throws InterruptedException {
        CountDownLatch open = new CountDownLatch(1);
        AtomicInteger inside = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        AtomicInteger served = new AtomicInteger();
        try (Turnstile turnstile = new Turnstile(settings(2, 18));
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 20; i++) {
                threads.execute(() -> served.addAndGet(turnstile.through(() -> work(open, inside, most))));
            }
            await().until(() -> inside.get() == 2 && turnstile.waiting() == 18);
            assertThatThrownBy(() -> turnstile.through(() -> 0)).isInstanceOfSatisfying(Refusal.class, busy -> {
                assertThat(busy.code()).isEqualTo(BiometricError.BIOMETRICS_BUSY);
                assertThat(busy.properties()).containsKey("retryAfterSeconds");
            });
            open.countDown();
        }
        assertThat(served).hasValue(20);
        assertThat(most.get()).isLessThanOrEqualTo(2);
    }

    @Test
    void theWorkKeepsNoThreadThatRequestsRunOn() throws InterruptedException {
        try (Turnstile turnstile = new Turnstile(settings(1, 0))) {
            AtomicBoolean onVirtual = new AtomicBoolean(true);
            Thread request = Thread.ofVirtual()
                    .start(() -> onVirtual.set(
                            turnstile.through(() -> Thread.currentThread().isVirtual())));
            request.join();
            assertThat(onVirtual).isFalse();
        }
    }

    @Test
    void aRefusalComesOutAsItIsAndLeavesThePlaceFree() {
        try (Turnstile turnstile = new Turnstile(settings(1, 0))) {
            for (int i = 0; i < 3; i++) {
                assertThatThrownBy(() -> turnstile.through(() -> {
                            throw new Refusal(BiometricError.BLURRED);
                        }))
                        .isInstanceOfSatisfying(
                                Refusal.class,
                                refusal -> assertThat(refusal.code()).isEqualTo(BiometricError.BLURRED));
            }
            assertThat(turnstile.<Integer>through(() -> 1)).isOne();
        }
    }

    private static int work(CountDownLatch open, AtomicInteger inside, AtomicInteger most) {
        most.accumulateAndGet(inside.incrementAndGet(), Math::max);
        try {
            open.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        inside.decrementAndGet();
        return 1;
    }

    public static BiometricSettings settings(int atOnce, int waiting) {
        return settings(Loading.BEFORE_READY, "/nowhere", atOnce, waiting);
    }

    public static BiometricSettings settings(Loading load, String weightsFolder) {
        return settings(load, weightsFolder, 2, 18);
    }

    private static BiometricSettings settings(Loading load, String weightsFolder, int atOnce, int waiting) {
        return new BiometricSettings(
                true,
                load,
                weightsFolder,
                FacePipelineName.A,
                Map.of(FacePipelineName.A, new FaceThresholds(0.48f, 0.34f)),
                0.02f,
                -1.5f,
                2.2f,
                atOnce,
                waiting,
                Duration.ofSeconds(20),
                DataSize.ofMegabytes(5),
                25_000_000,
                DataSize.ofMegabytes(2),
                Duration.ofSeconds(30),
                3,
                Duration.ofHours(24));
    }
}
