package bank.qiao.risk.sources.outside;

import bank.qiao.risk.sources.Source;
import bank.qiao.risk.sources.SourceAnswer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.client.HttpClientErrorException;

/** What all four sources have in common: how they say no, and what is left when they say nothing. */
final class Asking {

    private static final Logger LOG = LoggerFactory.getLogger(Asking.class);

    private Asking() {}

    static SourceAnswer ask(Supplier<@Nullable String> call, AnswerReader reader) {
        try {
            return reader.read(call.get());
        } catch (HttpClientErrorException.Forbidden rejected) {
            return new SourceAnswer.ConsentRejected(rejected.getResponseBodyAsString());
        }
    }

    /** After the last retry. Only the kind of failure is logged: a message might quote the person. */
    static SourceAnswer down(Source source, Exception failure) {
        LOG.warn("{} is down: {}", source, failure.getClass().getSimpleName());
        return new SourceAnswer.Down();
    }
}
