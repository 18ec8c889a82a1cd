package bank.qiao.loan.loans;

import bank.qiao.contracts.loan.v1.LoanStatusChanged;
import bank.qiao.loan.colending.Funding;
import bank.qiao.loan.colending.SplitPayment;
import bank.qiao.money.Money;
import bank.qiao.service.outbox.Events;
import bank.qiao.web.identifiers.Ids;
import bank.qiao.web.paging.Page;
import bank.qiao.web.paging.PageRequest;
import java.sql.Date;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What happened to loans, for ever: money moved is written down here and never changed; moves of state are published. */
@Component
class LoanJournal {

    /** One movement of money on a loan. */
    record Transaction(
            UUID id,
            String kind,
            Money amount,
            Money penalty,
            Money interest,
            Money principal,
            LocalDate valueOn,
            Instant bookedAt,
            UUID reference) {}

    static final String DRAWDOWN = "DRAWDOWN";

    private final JdbcClient jdbc;
    private final Events events;
    private final Clock clock;

    LoanJournal(JdbcClient jdbc, Events events, Clock clock) {
        this.jdbc = jdbc;
        this.events = events;
        this.clock = clock;
    }

    void statusChanged(Loan loan, @Nullable LoanStatus before) {
        events.publish(new LoanStatusChanged(
                loan.id(),
                loan.customerId(),
                before == null ? null : before.name(),
                loan.status().name(),
                loan.terms().principal().fen(),
                loan.outstanding().fen(),
                loan.accountId(),
                clock.instant()));
    }

    /** @param postedAt when the ledger booked it, by its time */
    void drawdown(Loan loan, Funding funding, Instant postedAt) {
        Money zero = Money.ZERO;
        SplitPayment parts = new SplitPayment(
                funding.partner(), zero, zero, funding.ownPrincipal(), zero, zero, funding.partnerPrincipal());
        insert(loan.id(), DRAWDOWN, parts, loan.valueOn(), loan.id(), postedAt);
    }

    /** @param postedAt when the ledger booked it, by its time */
    void repayment(Repayment repayment, SplitPayment split, Instant postedAt) {
        insert(
                repayment.loanId(),
                repayment.origin().transactionKind(),
                split,
                repayment.valueOn(),
                repayment.id(),
                postedAt);
    }

    /** Newest first. */
    Page<Transaction> page(UUID loanId, PageRequest page) {
        List<Transaction> rows = jdbc.sql("""
            select * from loan_transaction
            where loan_id = :loan and (cast(:cursor as uuid) is null or id < :cursor)
            order by id desc limit :rows\
            """)
                .param("loan", loanId)
                .param("cursor", page.cursor())
                .param("rows", page.rowsToRead())
                .query((rs, number) -> {
                    Money penalty = Money.ofFen(rs.getLong("penalty_fen"));
                    Money interest = Money.ofFen(rs.getLong("interest_fen"));
                    Money principal = Money.ofFen(rs.getLong("principal_fen"));
                    return new Transaction(
                            rs.getObject("id", UUID.class),
                            rs.getString("kind"),
                            penalty.plus(interest).plus(principal),
                            penalty,
                            interest,
                            principal,
                            rs.getDate("value_on").toLocalDate(),
                            rs.getTimestamp("booked_at").toInstant(),
                            rs.getObject("reference", UUID.class));
                })
                .list();
        return Page.of(rows, page.limit(), row -> row, row -> row.id().toString());
    }

    private void insert(
            UUID loanId, String kind, SplitPayment parts, LocalDate valueOn, UUID reference, Instant postedAt) {
        jdbc.sql("""
            insert into loan_transaction (id, loan_id, kind, penalty_fen, interest_fen, principal_fen, value_on,
                booked_at, reference, posted_at, partner, own_penalty_fen, own_interest_fen, own_principal_fen)
            values (:id, :loan, :kind, :penalty, :interest, :principal, :valueOn,
                :bookedAt, :reference, :postedAt, :partner, :ownPenalty, :ownInterest, :ownPrincipal)\
            """)
                .param("id", Ids.next())
                .param("loan", loanId)
                .param("kind", kind)
                .param(
                        "penalty",
                        parts.ownPenalty().plus(parts.partnerPenalty()).fen())
                .param(
                        "interest",
                        parts.ownInterest().plus(parts.partnerInterest()).fen())
                .param(
                        "principal",
                        parts.ownPrincipal().plus(parts.partnerPrincipal()).fen())
                .param("valueOn", Date.valueOf(valueOn))
                .param("bookedAt", Timestamp.from(clock.instant()))
                .param("reference", reference)
                .param("postedAt", Timestamp.from(postedAt))
                .param("partner", parts.partner(), Types.VARCHAR)
                .param("ownPenalty", parts.ownPenalty().fen())
                .param("ownInterest", parts.ownInterest().fen())
                .param("ownPrincipal", parts.ownPrincipal().fen())
                .update();
    }
}
