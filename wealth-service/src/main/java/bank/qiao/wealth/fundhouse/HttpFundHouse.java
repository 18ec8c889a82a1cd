package bank.qiao.wealth.fundhouse;

import bank.qiao.web.problem.CommonError;
import bank.qiao.web.problem.Refusal;
import io.github.resilience4j.bulkhead.annotation.Bulkhead;
import io.github.resilience4j.circuitbreaker.annotation.CircuitBreaker;
import io.github.resilience4j.retry.annotation.Retry;
import java.time.LocalDate;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.client.HttpClientErrorException;

/** The fund house over HTTP. All calls can be repeated, so all are tried again before the caller hears of a failure. */
@Component
class HttpFundHouse implements FundHouse {

    private static final String NAME = "fund-house";

    private final FundHouseApi api;

    HttpFundHouse(FundHouseApi api) {
        this.api = api;
    }

    @Override
    @CircuitBreaker(name = NAME)
    @Bulkhead(name = NAME)
    @Retry(name = NAME, fallbackMethod = "navsUnavailable")
    public List<PublishedNav> navs(LocalDate date) {
        ResponseEntity<byte[]> answer = api.navs(date.toString());
        return NavFile.read(body(answer), hash(answer), date);
    }

    @Override
    @CircuitBreaker(name = NAME)
    @Bulkhead(name = NAME)
    @Retry(name = NAME, fallbackMethod = "sendOrdersUnavailable")
    public void sendOrders(LocalDate tradeDate, int sequence, byte[] orderFile) {
        try {
            api.sendOrders(tradeDate.toString(), sequence, FileCheck.sha256(orderFile), orderFile);
        } catch (HttpClientErrorException e) {
            throw new BadFileException("the fund house refused the order file with " + e.getStatusCode(), e);
        }
    }

    @Override
    @CircuitBreaker(name = NAME)
    @Bulkhead(name = NAME)
    @Retry(name = NAME, fallbackMethod = "confirmationsUnavailable")
    public List<Confirmation> confirmations(LocalDate tradeDate, int sequence) {
        try {
            ResponseEntity<byte[]> answer = api.confirmations(tradeDate.toString(), sequence);
            return ConfirmationFile.read(body(answer), hash(answer));
        } catch (HttpClientErrorException.NotFound e) {
            throw new BadFileException("the fund house has no confirmation file yet", e);
        }
    }

    @SuppressWarnings("unused") // called by Resilience4j, by name
    private List<PublishedNav> navsUnavailable(LocalDate date, Throwable failure) {
        throw toCaller(failure);
    }

    @SuppressWarnings("unused") // called by Resilience4j, by name
    private void sendOrdersUnavailable(LocalDate tradeDate, int sequence, byte[] orderFile, Throwable failure) {
        throw toCaller(failure);
    }

    @SuppressWarnings("unused") // called by Resilience4j, by name
    private List<Confirmation> confirmationsUnavailable(LocalDate tradeDate, int sequence, Throwable failure) {
        throw toCaller(failure);
    }

    private static RuntimeException toCaller(Throwable failure) {
        if (failure instanceof BadFileException bad) {
            return bad;
        }
        var refusal = new Refusal(CommonError.DEPENDENCY_UNAVAILABLE, NAME);
        refusal.initCause(failure);
        return refusal;
    }

    private static byte[] body(ResponseEntity<byte[]> answer) {
        byte[] body = answer.getBody();
        if (body == null) {
            throw new BadFileException("the fund house answered without a file");
        }
        return body;
    }

    /** Without the header nothing tells a file cut short on its way from a whole one. */
    private static String hash(ResponseEntity<byte[]> answer) {
        String hash = answer.getHeaders().getFirst(FundHouseApi.HASH);
        if (hash == null) {
            throw new BadFileException("the fund house sent a file without its hash");
        }
        return hash;
    }
}
