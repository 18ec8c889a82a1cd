package bank.qiao.loan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import bank.qiao.contracts.Event;
import bank.qiao.contracts.account.v1.AccountOpened;
import bank.qiao.contracts.approval.v1.ApprovalDecided;
import bank.qiao.loan.customeraccounts.CustomerAccounts;
import bank.qiao.service.outbox.Events;
import bank.qiao.testsupport.BankClient;
import bank.qiao.testsupport.BankClient.Answer;
import bank.qiao.testsupport.BankTest;
import bank.qiao.testsupport.OutsideWorld;
import bank.qiao.testsupport.TestTokens;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.transaction.support.TransactionTemplate;

/** The running service beside the real outside world, with ledger and risk-service played over Kafka. */
@BankTest(properties = {"qiao.loan.credit-line.decision-timeout=2s", "qiao.loan.loans.step-timeout=6s"})
@Import({PlayedLedger.class, PlayedRisk.class})
public abstract class LoanServiceTest {

    protected static final Duration PATIENCE = Duration.ofSeconds(30);

    /** A customer with an account. */
    protected record Borrower(UUID customerId, UUID accountId) {}

    @LocalServerPort
    private int port;

    @Autowired
    private Events events;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private CustomerAccounts accounts;

    @Autowired
    protected PlayedLedger ledger;

    @Autowired
    protected PlayedRisk risk;

    protected final TestTokens tokens = TestTokens.ofThisJvm();
    protected final OutsideWorld outsideWorld = OutsideWorld.ofThisJvm();

    @DynamicPropertySource
    static void outside(DynamicPropertyRegistry registry) {
        OutsideWorld.ofThisJvm().serve(registry, "partner-a", "partner-b");
    }

    @AfterEach
    void behaveAgain() {
        outsideWorld.reset();
    }

    protected BankClient as(UUID customerId) {
        return new BankClient("http://127.0.0.1:" + port, tokens.customer(customerId));
    }

    protected BankClient as(Borrower borrower) {
        return as(borrower.customerId());
    }

    protected BankClient asStaff(String... roles) {
        return new BankClient("http://127.0.0.1:" + port, tokens.staff("maker", roles));
    }

    /** Sends an event through the outbox and Kafka, as another service would. */
    protected void publish(Event event) {
        transaction.executeWithoutResult(status -> events.publish(event));
    }

    protected Borrower borrowerWithAccount() {
        Borrower borrower = new Borrower(UUID.randomUUID(), UUID.randomUUID());
        publish(new AccountOpened(
                borrower.accountId(), borrower.customerId(), "6000000000000000", "CLASS_II", Instant.now()));
        await().atMost(PATIENCE).until(() -> accounts.belongsTo(borrower.accountId(), borrower.customerId()));
        return borrower;
    }

    /** By a maker's request and a checker's approval. */
    protected void invite(UUID customerId) {
        Answer asked = asStaff("OPS_MAKER")
                .post("/admin/v1/invitations", Map.of("customerId", customerId, "reason", "spring campaign"));
        assertThat(asked.status()).as(asked.text()).isEqualTo(202);
        decide(asked.string("approvalId"), true);
        await().atMost(PATIENCE)
                .until(() -> as(customerId).get("/api/v1/credit-line").status() == 200);
    }

    protected void decide(String approvalId, boolean approved) {
        publish(new ApprovalDecided(
                UUID.fromString(approvalId),
                "loan-service",
                "CREDIT_LINE_INVITATION",
                approved,
                "checker",
                null,
                Instant.now()));
    }

    /** A customer with an account and a line of that many fen. */
    protected Borrower borrowerWithLine(long limitFen) {
        Borrower borrower = borrowerWithAccount();
        risk.willGrant(borrower.customerId(), limitFen);
        invite(borrower.customerId());
        Answer decided = applies(borrower.customerId());
        assertThat(decided.string("status")).isEqualTo("APPROVED");
        return borrower;
    }

    /** Applies and waits for the decision. */
    protected Answer applies(UUID customerId) {
        Answer applied =
                as(customerId).post("/api/v1/credit-line/applications", Map.of("consents", List.of("PBOC_BUREAU")));
        assertThat(applied.status()).as(applied.text()).isEqualTo(202);
        return as(customerId).get("/api/v1/credit-line/applications/" + applied.string("id") + "?waitSeconds=20");
    }

    protected Answer quotes(Borrower borrower, String principal, int instalments, String method) {
        return as(borrower).post("/api/v1/loan-quotes", quoteOf(principal, instalments, method));
    }

    protected static Map<String, Object> quoteOf(String principal, int instalments, String method) {
        return Map.of("principal", money(principal), "instalments", instalments, "method", method);
    }

    /** Takes a quote and asks for its money; the answer to the drawdown. */
    protected Answer draws(Borrower borrower, String principal) {
        Answer quote = quotes(borrower, principal, 5, "EQUAL_PRINCIPAL");
        assertThat(quote.status()).as(quote.text()).isEqualTo(201);
        return draws(borrower, UUID.fromString(quote.string("quoteId")));
    }

    protected Answer draws(Borrower borrower, UUID quoteId) {
        return as(borrower).post("/api/v1/loans", drawdown(quoteId, borrower.accountId()));
    }

    protected static Map<String, Object> drawdown(UUID quoteId, UUID accountId) {
        return Map.of("quoteId", quoteId, "payTo", Map.of("accountId", accountId), "purpose", "TRAVEL");
    }

    /** The loan once its drawdown is over. */
    protected Answer over(Borrower borrower, Answer drawdown) {
        assertThat(drawdown.status()).as(drawdown.text()).isEqualTo(202);
        return as(borrower).get("/api/v1/loans/" + drawdown.string("loanId") + "?waitSeconds=30");
    }

    /** The id of a loan that is paid out. */
    protected String activeLoan(Borrower borrower, String principal) {
        Answer loan = over(borrower, draws(borrower, principal));
        assertThat(loan.string("status")).as(loan.text()).isEqualTo("ACTIVE");
        return loan.string("loanId");
    }

    /** Quotes a repayment, carries it out and waits for its end. */
    protected Answer repays(Borrower borrower, String loanId, Map<String, Object> what) {
        Answer quote = as(borrower).post("/api/v1/loans/" + loanId + "/repayment-quotes", what);
        assertThat(quote.status()).as(quote.text()).isEqualTo(201);
        Answer repayment = as(borrower)
                .post("/api/v1/loans/" + loanId + "/repayments", Map.of("quoteId", quote.string("quoteId")));
        assertThat(repayment.status()).as(repayment.text()).isEqualTo(202);
        return as(borrower)
                .get("/api/v1/loans/" + loanId + "/repayments/" + repayment.string("repaymentId") + "?waitSeconds=30");
    }

    protected Answer line(Borrower borrower) {
        return as(borrower).get("/api/v1/credit-line");
    }

    protected long balance(Borrower borrower) {
        return ledger.balance("customer:" + borrower.accountId());
    }

    protected static Map<String, Object> money(String amount) {
        return Map.of("amount", amount, "currency", "CNY");
    }
}
