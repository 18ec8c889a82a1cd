package bank.qiao.risk.sources;

import io.micrometer.context.ContextExecutorService;
import io.micrometer.context.ContextSnapshotFactory;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/** Asks the sources about an applicant: all at once, in bounded time, and none without consent. */
@Component
@EnableConfigurationProperties(SourcesSettings.class)
public class Sources {

    private static final Logger LOG = LoggerFactory.getLogger(Sources.class);

    private static final ContextSnapshotFactory TRACE =
            ContextSnapshotFactory.builder().build();

    private final List<SourcePort> ports;
    private final AnswerArchive archive;
    private final SourcesSettings settings;

    Sources(List<SourcePort> ports, AnswerArchive archive, SourcesSettings settings) {
        this.ports = ports;
        this.archive = archive;
        this.settings = settings;
    }

    /**
     * An answer for every source. What a source answered earlier for the same application is taken from the archive:
     * a repeated assessment leaves no second trace at the bureau. Call it outside a transaction.
     */
    public Map<Source, SourceAnswer> ask(Inquiry inquiry) {
        Map<Source, SourceAnswer> answers = new EnumMap<>(Source.class);
        List<SourcePort> unanswered = new ArrayList<>();
        for (SourcePort port : ports) {
            if (!inquiry.consents().containsKey(port.source())) {
                answers.put(port.source(), new SourceAnswer.NotAsked());
                continue;
            }
            Optional<SourceAnswer> kept = archive.find(inquiry.applicationId(), port);
            kept.ifPresentOrElse(answer -> answers.put(port.source(), answer), () -> unanswered.add(port));
        }
        answers.putAll(askAtOnce(inquiry, unanswered));
        return answers;
    }

    private Map<Source, SourceAnswer> askAtOnce(Inquiry inquiry, List<SourcePort> unanswered) {
        Map<Source, SourceAnswer> answers = new EnumMap<>(Source.class);
        // Closing the executor waits for its threads: none outlives this call. The trace goes with them.
        try (ExecutorService threads =
                ContextExecutorService.wrap(Executors.newVirtualThreadPerTaskExecutor(), TRACE::captureAll)) {
            List<Callable<SourceAnswer>> calls = unanswered.stream()
                    .map(port -> (Callable<SourceAnswer>) () -> port.ask(inquiry))
                    .toList();
            List<Future<SourceAnswer>> futures =
                    threads.invokeAll(calls, settings.totalTime().toMillis(), TimeUnit.MILLISECONDS);
            for (int i = 0; i < unanswered.size(); i++) {
                Source source = unanswered.get(i).source();
                SourceAnswer answer = answerOf(source, futures.get(i));
                archive.keep(inquiry.applicationId(), source, answer);
                answers.put(source, answer);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while the sources were asked", e);
        }
        return answers;
    }

    private static SourceAnswer answerOf(Source source, Future<SourceAnswer> future) throws InterruptedException {
        if (future.isCancelled()) {
            LOG.warn("{} did not answer in the time that all sources have together", source);
            return new SourceAnswer.Down();
        }
        try {
            return future.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("the adapter of " + source + " failed", e.getCause());
        }
    }
}
