package bank.qiao.account.ledger.web;

import bank.qiao.account.ledger.AccountCode;
import bank.qiao.account.ledger.Ledger;
import bank.qiao.account.ledger.LedgerBalance;
import bank.qiao.account.ledger.LedgerStatus;
import bank.qiao.account.ledger.journal.Desk;
import bank.qiao.account.ledger.wire.Hop;
import bank.qiao.account.ledger.wire.TransfersRequest;
import bank.qiao.account.ledger.wire.TransfersResponse;
import bank.qiao.service.idempotency.IdempotentByNature;
import bank.qiao.web.problem.CommonError;
import bank.qiao.web.problem.Refusal;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.http.server.ServletServerHttpRequest;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;

/**
 * The two calls that the ledger's speed is measured by, without the way through Spring MVC, which cost more than the
 * posting. Whatever it throws becomes a problem document in the filter around it, as for every other path.
 */
@IdempotentByNature("each transfer carries its id; a repeated one gets its first result")
final class LedgerServlet extends HttpServlet {

    static final String TRANSFERS = "/internal/v1/ledger/transfers";
    static final String ACCOUNTS = "/internal/v1/ledger/accounts/";

    private static final long serialVersionUID = 1L;
    private static final String JSON = MediaType.APPLICATION_JSON_VALUE;

    private final transient Ledger ledger;
    private final transient Desk desk;
    private final transient ObjectReader requests;
    private final transient ObjectWriter answers;

    private final transient Timer postings;
    private final transient Timer readings;

    LedgerServlet(Ledger ledger, Desk desk, JsonMapper json, MeterRegistry meters) {
        this.ledger = ledger;
        this.desk = desk;
        this.postings = timer("transfers", meters);
        this.readings = timer("balance", meters);
        this.requests = json.readerFor(TransfersRequest.class);
        this.answers = json.writer();
    }

    private static Timer timer(String call, MeterRegistry meters) {
        return Timer.builder("ledger.calls")
                .description("Calls of the ledger by other services and instances, answered or refused")
                .tag("call", call)
                .publishPercentileHistogram()
                .register(meters);
    }

    static boolean serves(HttpServletRequest request) {
        String path = request.getRequestURI();
        return path.equals(TRANSFERS) || path.startsWith(ACCOUNTS);
    }

    record BalanceView(
            String account, long balanceFen, long heldFen, long frozenFen, long availableFen, LedgerStatus status) {}

    /** What was left on an account by the last posting booked before a moment. */
    record BalanceBefore(String account, Instant before, long balanceFen) {}

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        String path = request.getServletPath();
        boolean transfers = path.equals(TRANSFERS);
        HttpMethod method = transfers ? HttpMethod.POST : HttpMethod.GET;
        if (!method.matches(request.getMethod())) {
            throw new HttpRequestMethodNotSupportedException(request.getMethod(), List.of(method.name()));
        }
        long begin = System.nanoTime();
        try {
            answer(transfers ? post(request) : balance(request), response);
        } finally {
            (transfers ? postings : readings).record(System.nanoTime() - begin, TimeUnit.NANOSECONDS);
        }
    }

    private void answer(Object answer, HttpServletResponse response) throws IOException {
        byte[] body = answers.writeValueAsBytes(answer);
        response.setContentType(JSON);
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }

    private TransfersResponse post(HttpServletRequest request) throws ServletException, IOException {
        String type = request.getContentType();
        if (type == null || !type.regionMatches(true, 0, JSON, 0, JSON.length())) {
            throw new HttpMediaTypeNotSupportedException(type + " is not JSON");
        }
        boolean forwarded = request.getHeader(Hop.HEADER) != null;
        return TransfersResponse.of(desk.post(read(request).batch(), forwarded));
    }

    private TransfersRequest read(HttpServletRequest request) throws IOException {
        try {
            TransfersRequest read = requests.readValue(request.getInputStream().readAllBytes());
            if (read != null) {
                return read;
            }
        } catch (JacksonException unreadable) {
            throw new HttpMessageNotReadableException(
                    "no batch of transfers", unreadable, new ServletServerHttpRequest(request));
        }
        throw new HttpMessageNotReadableException("no batch of transfers", new ServletServerHttpRequest(request));
    }

    /** The account's name is the rest of the path: sub-accounts have a slash in theirs. */
    private Object balance(HttpServletRequest request) {
        letOthersRun();
        String info = request.getPathInfo();
        if (info == null || info.length() < 2) {
            throw new Refusal(CommonError.NOT_FOUND);
        }
        AccountCode account = named(info.substring(1));
        return request.getQueryString() == null ? balanceNow(account) : balanceBefore(account, request);
    }

    /** Zero for an account of the chart that nothing was ever posted to; the books compared with it may know no better. */
    private BalanceBefore balanceBefore(AccountCode account, HttpServletRequest request) {
        if (account.chartAccount().isEmpty()) {
            throw new Refusal(CommonError.NOT_FOUND);
        }
        try {
            Instant before = Instant.parse(String.valueOf(request.getParameter("before")));
            return new BalanceBefore(
                    account.value(),
                    before,
                    ledger.balanceBefore(account, before).fen());
        } catch (DateTimeParseException noMoment) {
            throw Refusal.invalidField("before", "WRONG_FORM");
        }
    }

    private BalanceView balanceNow(AccountCode account) {
        LedgerBalance balance = ledger.balance(account).orElseThrow(() -> new Refusal(CommonError.NOT_FOUND));
        return new BalanceView(
                balance.account().value(),
                balance.posted().fen(),
                balance.held().fen(),
                balance.frozen().fen(),
                balance.available().fen(),
                balance.status());
    }

    /**
     * An answer from memory waits for nothing, and the server reads the next request of a connection at once when it is
     * there already: a few quick clients would keep the carriers of all virtual threads to themselves.
     */
    private static void letOthersRun() {
        Thread.yield();
    }

    private static AccountCode named(String name) {
        try {
            return new AccountCode(name);
        } catch (IllegalArgumentException nothingIsCalledSo) {
            throw new Refusal(CommonError.NOT_FOUND);
        }
    }
}
