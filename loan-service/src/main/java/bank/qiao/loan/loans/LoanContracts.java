package bank.qiao.loan.loans;

import bank.qiao.loan.calculator.PlannedInstalment;
import bank.qiao.loan.colending.CoLending;
import bank.qiao.loan.colending.Funding;
import bank.qiao.loan.loans.contract.ContractDocument;
import bank.qiao.loan.loans.contract.ContractTerms;
import bank.qiao.loan.quotes.LoanQuotes;
import bank.qiao.money.Money;
import bank.qiao.web.problem.CommonError;
import bank.qiao.web.problem.Refusal;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The contract of each drawdown: numbered, written once, kept with its hash. */
@Service
public class LoanContracts {

    /** A contract as it is kept. */
    public record Contract(String number, byte[] pdf, String sha256) {}

    private final LoanRepository loans;
    private final LoanQuotes quotes;
    private final CoLending coLending;
    private final JdbcClient jdbc;
    private final LoanSettings settings;
    private final Clock clock;

    LoanContracts(
            LoanRepository loans,
            LoanQuotes quotes,
            CoLending coLending,
            JdbcClient jdbc,
            LoanSettings settings,
            Clock clock) {
        this.loans = loans;
        this.quotes = quotes;
        this.coLending = coLending;
        this.jdbc = jdbc;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * The contract of a loan that was paid out; written now when the task that writes it hasn't come to it yet.
     *
     * @throws Refusal NOT_FOUND when the loan isn't there, isn't theirs, or was never paid out
     */
    @Transactional
    public Contract get(UUID customerId, UUID loanId) {
        if (loans.customerOf(loanId).filter(customerId::equals).isEmpty()) {
            throw new Refusal(CommonError.NOT_FOUND);
        }
        return find(loanId).orElseGet(() -> {
            issue(loanId);
            return find(loanId).orElseThrow(() -> new Refusal(CommonError.NOT_FOUND));
        });
    }

    /** Writes the contract once; a repetition changes nothing. */
    @Transactional
    public void issue(UUID loanId) {
        // The lock keeps two writers from using up two numbers.
        loans.lock(loanId)
                .filter(loan -> loan.disbursedAt() != null)
                .filter(loan -> find(loanId).isEmpty())
                .ifPresent(this::write);
    }

    private void write(Loan loan) {
        long serial = jdbc.sql("select nextval('loan_contract_number')")
                .query(Long.class)
                .single();
        String number = "QL%s%08d".formatted(DateTimeFormatter.BASIC_ISO_DATE.format(loan.valueOn()), serial);
        byte[] pdf = new ContractDocument().write(terms(loan, number));
        jdbc.sql("insert into loan_contract (loan_id, number, pdf, sha256, issued_at) values (?, ?, ?, ?, ?)")
                .params(loan.id(), number, pdf, sha256(pdf), Timestamp.from(clock.instant()))
                .update();
    }

    private ContractTerms terms(Loan loan, String number) {
        // As it was agreed: the loan's own schedule may have changed by payments since.
        List<PlannedInstalment> agreed =
                quotes.get(loan.customerId(), loan.quoteId()).schedule();
        Funding funding = coLending
                .funding(loan.id())
                .orElse(new Funding(null, loan.terms().principal(), Money.ZERO));
        return new ContractTerms(
                number,
                loan.customerId(),
                loan.id(),
                loan.terms().principal(),
                loan.terms().instalmentCount(),
                loan.terms().method(),
                loan.terms().dailyRate(),
                loan.terms().apr(),
                loan.terms().irr(),
                settings.penaltyMultiple(),
                settings.graceDays(),
                loan.purpose(),
                loan.valueOn(),
                funding.partner(),
                funding.ownPrincipal(),
                funding.partnerPrincipal(),
                agreed);
    }

    private Optional<Contract> find(UUID loanId) {
        return jdbc.sql("select number, pdf, sha256 from loan_contract where loan_id = ?")
                .param(loanId)
                .query((rs, row) -> new Contract(rs.getString("number"), rs.getBytes("pdf"), rs.getString("sha256")))
                .optional();
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
