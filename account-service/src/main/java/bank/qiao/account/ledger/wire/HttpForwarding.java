package bank.qiao.account.ledger.wire;

import bank.qiao.account.ledger.Batch;
import bank.qiao.account.ledger.LedgerError;
import bank.qiao.account.ledger.LedgerUnavailable;
import bank.qiao.account.ledger.TransferResult;
import bank.qiao.account.ledger.book.AccountChange;
import bank.qiao.account.ledger.journal.Forwarding;
import java.net.URI;
import java.util.List;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.oauth2.core.OAuth2AuthorizationException;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClientException;

/** Forwards over HTTP to the address that the owner has left in the database; one hop, never two. */
@Component
class HttpForwarding implements Forwarding {

    private static final Logger log = LoggerFactory.getLogger(HttpForwarding.class);

    private final OwnerApi owner;
    private final JdbcClient jdbc;

    HttpForwarding(OwnerApi owner, JdbcClient jdbc) {
        this.owner = owner;
        this.jdbc = jdbc;
    }

    @Override
    public List<TransferResult> post(Batch batch) {
        URI address = address("/internal/v1/ledger/transfers");
        return call(() -> owner.post(address, TransfersRequest.of(batch), "1").asResults());
    }

    @Override
    public boolean change(AccountChange change) {
        URI address = address("/internal/v1/ledger/account-changes");
        return call(() -> owner.change(address, ChangeRequest.of(change), "1").done());
    }

    private URI address(String path) {
        return jdbc.sql("select url from ledger_owner where url is not null")
                .query(String.class)
                .optional()
                .map(url -> URI.create(url + path))
                .orElseThrow(() -> new LedgerUnavailable(LedgerError.LEDGER_UNAVAILABLE));
    }

    /** Whatever goes wrong on the way, the ids make a repetition safe. */
    private static <T> T call(Supplier<T> forwarded) {
        try {
            return forwarded.get();
        } catch (RestClientException | OAuth2AuthorizationException e) {
            log.warn("the owner of the ledger gave no answer: {}", e.toString());
            throw new LedgerUnavailable(LedgerError.LEDGER_UNAVAILABLE);
        }
    }
}
