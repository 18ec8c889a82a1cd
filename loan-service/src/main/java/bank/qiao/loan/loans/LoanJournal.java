package bank.qiao.loan.loans;

import bank.qiao.contracts.loan.v1.LoanStatusChanged;
import bank.qiao.money.Money;
import bank.qiao.service.outbox.Events;
import bank.qiao.web.identifiers.Ids;
import bank.qiao.web.paging.Page;
import bank.qiao.web.paging.PageRequest;
import java.sql.Date;
import java.sql.Timestamp;
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

    void drawdown(Loan loan) {
        insert(loan.id(), "DRAWDOWN", Money.ZERO, Money.ZERO, loan.terms().principal(), loan.valueOn(), loan.id());
    }

    void repayment(Repayment repayment) {
        insert(
                repayment.loanId(),
                repayment.origin().transactionKind(),
                repayment.amounts().penalty(),
                repayment.amounts().interest(),
                repayment.amounts().principal(),
                repayment.valueOn(),
                repayment.id());
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
            UUID loanId,
            String kind,
            Money penalty,
            Money interest,
            Money principal,
            LocalDate valueOn,
            UUID reference) {
        jdbc.sql("""
            insert into loan_transaction
                (id, loan_id, kind, penalty_fen, interest_fen, principal_fen, value_on, booked_at, reference)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?)\
            """)
                .params(
                        Ids.next(),
                        loanId,
                        kind,
                        penalty.fen(),
                        interest.fen(),
                        principal.fen(),
                        Date.valueOf(valueOn),
                        Timestamp.from(clock.instant()),
                        reference)
                .update();
    }
}
