package bank.qiao.loan.colending;

import bank.qiao.money.Money;
import java.math.BigDecimal;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Answers of partners, allocations and exposures, in SQL. */
@Component
class AllocationTable {

    private final JdbcClient jdbc;
    private final Clock clock;

    AllocationTable(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Allocations are decided one after the other, or two at once could pass a limit that only one of them fits. */
    void lockAllocations() {
        jdbc.sql("select 1 from pg_advisory_xact_lock(hashtext('co-lending-allocation'))")
                .query(Integer.class)
                .single();
    }

    Map<String, PartnerAnswer> answers(UUID loanId) {
        Map<String, PartnerAnswer> answers = new HashMap<>();
        jdbc.sql("select partner, answer, detail from partner_answer where loan_id = ?")
                .param(loanId)
                .query(rs -> {
                    answers.put(rs.getString("partner"), answer(rs.getString("answer"), rs.getString("detail")));
                });
        return answers;
    }

    void keepAnswer(UUID loanId, String partner, Money share, PartnerAnswer answer) {
        String detail = switch (answer) {
            case PartnerAnswer.Agreed agreed -> agreed.reference();
            case PartnerAnswer.Declined declined -> declined.reason();
            case PartnerAnswer.Silent silent -> silent.why();
        };
        jdbc.sql("""
            insert into partner_answer (loan_id, partner, share_fen, answer, detail, answered_at)
            values (?, ?, ?, ?, ?, ?) on conflict do nothing\
            """)
                .params(loanId, partner, share.fen(), name(answer), detail, Timestamp.from(clock.instant()))
                .update();
    }

    void insert(UUID loanId, @Nullable String partner, BigDecimal share, Money principal, LocalDate on) {
        Money theirs = PartnerShare.of(principal, share);
        jdbc.sql("""
            insert into co_lending_allocation
                (loan_id, partner, share, principal_fen, partner_principal_fen, allocated_on)
            values (:loan, :partner, :share, :principal, :theirs, :on)\
            """)
                .param("loan", loanId)
                .param("partner", partner)
                .param("share", share)
                .param("principal", principal.fen())
                .param("theirs", theirs.fen())
                .param("on", Date.valueOf(on))
                .update();
    }

    Optional<Allocation> find(UUID loanId) {
        return jdbc.sql("select * from co_lending_allocation where loan_id = ?")
                .param(loanId)
                .query((rs, row) -> allocation(rs))
                .optional();
    }

    void cancel(UUID loanId) {
        jdbc.sql("update co_lending_allocation set cancelled = true where loan_id = ?")
                .param(loanId)
                .update();
    }

    void addRepaid(UUID loanId, SplitPayment split) {
        jdbc.sql("""
            update co_lending_allocation
            set repaid_penalty_fen = repaid_penalty_fen + :penalty,
                repaid_interest_fen = repaid_interest_fen + :interest,
                repaid_principal_fen = repaid_principal_fen + :principal,
                partner_repaid_principal_fen = partner_repaid_principal_fen + :theirPrincipal
            where loan_id = :loan\
            """)
                .param(
                        "penalty",
                        split.ownPenalty().plus(split.partnerPenalty()).fen())
                .param(
                        "interest",
                        split.ownInterest().plus(split.partnerInterest()).fen())
                .param(
                        "principal",
                        split.ownPrincipal().plus(split.partnerPrincipal()).fen())
                .param("theirPrincipal", split.partnerPrincipal().fen())
                .param("loan", loanId)
                .update();
    }

    Exposure exposure(String partner) {
        return jdbc.sql("""
            select
                coalesce(sum(partner_principal_fen - partner_repaid_principal_fen)
                    filter (where partner = :partner), 0) as partner_fen,
                coalesce(sum(partner_principal_fen - partner_repaid_principal_fen), 0) as partners_fen,
                coalesce(sum(principal_fen - repaid_principal_fen), 0) as loans_fen
            from co_lending_allocation
            where not cancelled and repaid_principal_fen < principal_fen\
            """)
                .param("partner", partner)
                .query((rs, row) -> new Exposure(
                        Money.ofFen(rs.getLong("partner_fen")),
                        Money.ofFen(rs.getLong("partners_fen")),
                        Money.ofFen(rs.getLong("loans_fen") - rs.getLong("partners_fen"))))
                .single();
    }

    Money lentAlone(LocalDate on) {
        return Money.ofFen(
                jdbc.sql("""
                    select coalesce(sum(principal_fen), 0) from co_lending_allocation
                    where partner is null and allocated_on = ? and not cancelled\
                    """).param(Date.valueOf(on)).query(Long.class).single());
    }

    private static Allocation allocation(ResultSet rs) throws SQLException {
        return new Allocation(
                rs.getObject("loan_id", UUID.class),
                rs.getString("partner"),
                rs.getBigDecimal("share"),
                Money.ofFen(rs.getLong("principal_fen")),
                Money.ofFen(rs.getLong("repaid_penalty_fen")),
                Money.ofFen(rs.getLong("repaid_interest_fen")),
                Money.ofFen(rs.getLong("repaid_principal_fen")));
    }

    private static PartnerAnswer answer(String answer, String detail) {
        return switch (answer) {
            case "AGREED" -> new PartnerAnswer.Agreed(detail);
            case "DECLINED" -> new PartnerAnswer.Declined(detail);
            default -> new PartnerAnswer.Silent(detail);
        };
    }

    private static String name(PartnerAnswer answer) {
        return switch (answer) {
            case PartnerAnswer.Agreed agreed -> "AGREED";
            case PartnerAnswer.Declined declined -> "DECLINED";
            case PartnerAnswer.Silent silent -> "SILENT";
        };
    }
}
