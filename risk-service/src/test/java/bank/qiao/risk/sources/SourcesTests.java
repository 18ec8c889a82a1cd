package bank.qiao.risk.sources;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class SourcesTests {

    private static final SourceAnswer FOUND =
            new SourceAnswer.Found(Features.of(Map.of("loans", "1")), "{\"loans\":1}");

    private final Map<Source, SourceAnswer> kept = new EnumMap<>(Source.class);

    @Test
    @Timeout(20)
    void allSourcesAreAskedAtTheSameTime() {
        // Each answers only when all four have been asked.
        CyclicBarrier together = new CyclicBarrier(Source.values().length);
        Map<Source, SourceAnswer> answers = sources(Duration.ofSeconds(15), () -> {
                    meet(together);
                    return FOUND;
                })
                .ask(inquiry(Source.values()));
        assertThat(answers)
                .hasSize(4)
                .allSatisfy((source, answer) -> assertThat(answer).isEqualTo(FOUND));
        assertThat(kept).hasSize(4);
    }

    @Test
    @Timeout(20)
    void whoDoesNotAnswerInTheTotalTimeIsDownAndIsNotWaitedFor() {
        CountDownLatch never = new CountDownLatch(1);
        Map<Source, SourceAnswer> answers = sources(Duration.ofMillis(100), () -> {
                    try {
                        never.await();
                    } catch (InterruptedException e) {
                        throw new IllegalStateException("hung up", e);
                    }
                    return FOUND;
                })
                .ask(inquiry(Source.values()));
        assertThat(answers)
                .hasSize(4)
                .allSatisfy((source, answer) -> assertThat(answer).isEqualTo(new SourceAnswer.Down()));
        assertThat(kept.values()).containsOnly(new SourceAnswer.Down());
    }

    @Test
    void nobodyIsAskedWithoutConsentAndNobodyTwice() {
        AtomicInteger asked = new AtomicInteger();
        Sources sources = sources(Duration.ofSeconds(15), () -> {
            asked.incrementAndGet();
            return FOUND;
        });
        Inquiry inquiry = inquiry(Source.PBOC_BUREAU, Source.QQ_SOCIAL);
        Map<Source, SourceAnswer> first = sources.ask(inquiry);
        assertThat(first.get(Source.WECHAT_SOCIAL)).isEqualTo(new SourceAnswer.NotAsked());
        assertThat(first.get(Source.QQ_SOCIAL)).isEqualTo(FOUND);
        assertThat(sources.ask(inquiry)).isEqualTo(first);
        assertThat(asked).hasValue(2);
    }

    private Sources sources(Duration totalTime, Supplier<SourceAnswer> answer) {
        List<SourcePort> ports = Arrays.stream(Source.values())
                .map(source -> (SourcePort) new Port(source, answer))
                .toList();
        return new Sources(ports, new Memory(), new SourcesSettings(totalTime));
    }

    private static Inquiry inquiry(Source... consents) {
        Map<Source, String> references = new EnumMap<>(Source.class);
        for (Source source : consents) {
            references.put(source, "1");
        }
        return new Inquiry(UUID.randomUUID(), "name", "id", "phone", references);
    }

    private static void meet(CyclicBarrier barrier) {
        try {
            barrier.await();
        } catch (InterruptedException | BrokenBarrierException e) {
            throw new IllegalStateException(e);
        }
    }

    private record Port(Source source, Supplier<SourceAnswer> answer) implements SourcePort {
        @Override
        public SourceAnswer ask(Inquiry inquiry) {
            return answer.get();
        }

        @Override
        public SourceAnswer read(String raw) {
            return FOUND;
        }
    }

    private final class Memory implements AnswerArchive {
        @Override
        public Optional<SourceAnswer> find(UUID applicationId, SourcePort port) {
            return Optional.ofNullable(kept.get(port.source()));
        }

        @Override
        public void keep(UUID applicationId, Source source, SourceAnswer answer) {
            kept.put(source, answer);
        }
    }
}
