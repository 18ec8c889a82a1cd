package bank.qiao.outside.journal;

import bank.qiao.outside.OutsideSettings;
import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.annotation.PreDestroy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Everything that ever happened here, in order, one JSON line each. Modules open a {@link Stream}, append what happens, and are told
 * all of it again at the next start. {@link #force()} before an answer makes it survive a power cut.
 */
@Component
public class Journal implements SmartInitializingSingleton {

    private static final Logger LOG = LoggerFactory.getLogger(Journal.class);
    private static final byte NEW_LINE = '\n';

    /** Decimals come back exactly as they were written: 12.30 is 12.30 and not 12.3. */
    private final JsonMapper mapper = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .changeDefaultPropertyInclusion(inclusion -> inclusion.withValueInclusion(JsonInclude.Include.NON_NULL))
            .build();

    private final Map<String, Stream<?>> streams = new LinkedHashMap<>();
    private final List<Runnable> afterReplay = new ArrayList<>();
    private final ReentrantLock writing = new ReentrantLock();
    private final ReentrantLock forcing = new ReentrantLock();
    private final Path file;
    private final FileChannel channel;
    private volatile long written;
    private volatile long forced;

    /** Opens the journal of the configured directory, or refuses when another process has it. */
    public Journal(OutsideSettings settings) {
        Path directory = settings.dataDir();
        file = directory.resolve("journal.jsonl");
        try {
            Files.createDirectories(directory);
            channel = FileChannel.open(
                    file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
        } catch (IOException failure) {
            throw new UncheckedIOException("Can't open the journal in " + directory.toAbsolutePath(), failure);
        }
        if (lock(channel) == null) {
            close();
            throw new IllegalStateException("Another outside-world is using " + directory.toAbsolutePath()
                    + ": stop it, or choose another directory with outside.data-dir");
        }
    }

    /**
     * Opens the stream of one kind of event.
     *
     * @param apply changes the module's state; called for each event at the start, and for each new one right after it was written
     */
    public <E> Stream<E> stream(String kind, Class<E> type, Consumer<E> apply) {
        Stream<E> stream = new Stream<>(kind, type, apply);
        if (streams.putIfAbsent(kind, stream) != null) {
            throw new IllegalStateException("Two streams are called " + kind);
        }
        return stream;
    }

    /** Runs once the past is restored and before the first request is taken. */
    public void afterReplay(Runnable action) {
        afterReplay.add(action);
    }

    /** Returns when everything appended so far is on disk; calls at the same time share one write-through. */
    public void force() {
        long needed = written;
        if (forced >= needed) {
            return;
        }
        forcing.lock();
        try {
            if (forced < needed) {
                long covers = written;
                channel.force(false);
                forced = covers;
            }
        } catch (IOException failure) {
            throw new UncheckedIOException("Can't write the journal through to disk", failure);
        } finally {
            forcing.unlock();
        }
    }

    @Override
    public void afterSingletonsInstantiated() {
        try {
            replay();
        } catch (IOException failure) {
            throw new UncheckedIOException("Can't read the journal " + file.toAbsolutePath(), failure);
        }
        afterReplay.forEach(Runnable::run);
    }

    private void replay() throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        int start = 0;
        int events = 0;
        for (int end = nextNewLine(bytes, start); end >= 0; end = nextNewLine(bytes, start)) {
            JsonNode line = parse(bytes, start, end);
            if (line == null) {
                if (nextNewLine(bytes, end + 1) >= 0) {
                    throw new IllegalStateException("The journal " + file.toAbsolutePath() + " is damaged at byte "
                            + start + ": restore it, or move it away to start afresh");
                }
                break;
            }
            apply(line);
            events++;
            start = end + 1;
        }
        if (start < bytes.length) {
            // The process died while it wrote: nobody was told that this happened, so it did not.
            LOG.warn("Dropped a torn last line of {} bytes", bytes.length - start);
            channel.truncate(start);
            channel.force(true);
        }
        channel.position(start);
        written = start;
        forced = start;
        LOG.info("Restored {} events from {}", events, file.toAbsolutePath());
    }

    private @Nullable JsonNode parse(byte[] bytes, int start, int end) {
        try {
            JsonNode line = mapper.readTree(new String(bytes, start, end - start, StandardCharsets.UTF_8));
            return line.path("kind").isString() && line.path("event").isObject() ? line : null;
        } catch (JacksonException notJson) {
            return null;
        }
    }

    private void apply(JsonNode line) {
        String kind = line.path("kind").asString();
        Stream<?> stream = streams.get(kind);
        if (stream == null) {
            throw new IllegalStateException(
                    "The journal was written by another version: nobody knows the kind " + kind);
        }
        stream.replay(line.path("event"));
    }

    private void write(byte[] line) {
        writing.lock();
        try {
            long before = channel.position();
            try {
                ByteBuffer buffer = ByteBuffer.wrap(line);
                while (buffer.hasRemaining()) {
                    channel.write(buffer);
                }
            } catch (IOException failure) {
                channel.truncate(before);
                channel.position(before);
                throw failure;
            }
            written = before + line.length;
        } catch (IOException failure) {
            throw new UncheckedIOException("Can't write the journal", failure);
        } finally {
            writing.unlock();
        }
    }

    @PreDestroy
    void close() {
        try {
            channel.close();
        } catch (IOException failure) {
            LOG.warn("The journal did not close cleanly", failure);
        }
    }

    private static int nextNewLine(byte[] bytes, int from) {
        for (int i = from; i < bytes.length; i++) {
            if (bytes[i] == NEW_LINE) {
                return i;
            }
        }
        return -1;
    }

    private static @Nullable FileLock lock(FileChannel channel) {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException heldInThisProcess) {
            return null;
        } catch (IOException failure) {
            throw new UncheckedIOException("Can't lock the journal", failure);
        }
    }

    private record Line(String kind, Object event) {}

    /** The events of one kind. */
    public final class Stream<E> {

        private final String kind;
        private final Class<E> type;
        private final Consumer<E> apply;

        private Stream(String kind, Class<E> type, Consumer<E> apply) {
            this.kind = kind;
            this.type = type;
            this.apply = apply;
        }

        /** Writes the event, then applies it. The caller holds the lock of the state it decided on. */
        public void append(E event) {
            String line = mapper.writeValueAsString(new Line(kind, event)) + '\n';
            write(line.getBytes(StandardCharsets.UTF_8));
            apply.accept(event);
        }

        private void replay(JsonNode event) {
            apply.accept(mapper.treeToValue(event, type));
        }
    }
}
