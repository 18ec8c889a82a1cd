package bank.qiao.account;

import bank.qiao.contracts.account.v1.TransfersPosted;
import bank.qiao.contracts.account.v1.TransfersRejected;
import bank.qiao.service.inbox.EventHandler;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

/** Listens to the ledger's answers as loan-service and wealth-service do. */
@TestConfiguration(proxyBeanMethods = false)
public class PostingAnswers {

    private final List<TransfersPosted> posted = new CopyOnWriteArrayList<>();
    private final List<TransfersRejected> rejected = new CopyOnWriteArrayList<>();

    public List<TransfersPosted> posted() {
        return posted;
    }

    public List<TransfersRejected> rejected() {
        return rejected;
    }

    @Bean
    EventHandler<TransfersPosted> postedSeen() {
        return new PostedSeen(posted);
    }

    @Bean
    EventHandler<TransfersRejected> rejectedSeen() {
        return new RejectedSeen(rejected);
    }

    private record PostedSeen(List<TransfersPosted> seen) implements EventHandler<TransfersPosted> {

        @Override
        public Class<TransfersPosted> eventType() {
            return TransfersPosted.class;
        }

        @Override
        public void handle(TransfersPosted event) {
            seen.add(event);
        }
    }

    private record RejectedSeen(List<TransfersRejected> seen) implements EventHandler<TransfersRejected> {

        @Override
        public Class<TransfersRejected> eventType() {
            return TransfersRejected.class;
        }

        @Override
        public void handle(TransfersRejected event) {
            seen.add(event);
        }
    }
}
