package bank.qiao.loan.loans;

import bank.qiao.service.businessday.EndOfDayStep;
import java.sql.Date;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** End of day: days overdue and the five classes (domain rule 5). Within the grace day nothing is overdue. */
@Component
@Order(200)
class ClassifyLoans implements EndOfDayStep {

    private record Overdue(UUID loanId, UUID customerId, int days) {}

    private final JdbcClient jdbc;
    private final LoanSettings settings;

    ClassifyLoans(JdbcClient jdbc, LoanSettings settings) {
        this.jdbc = jdbc;
        this.settings = settings;
    }

    @Override
    public String name() {
        return "classify-loans";
    }

    @Override
    @Transactional
    public void run(LocalDate date) {
        List<Overdue> loans = overdue(date);
        Map<UUID, Integer> worst = new HashMap<>();
        loans.forEach(loan -> worst.merge(loan.customerId(), loan.days(), Math::max));
        for (Overdue loan : loans) {
            AssetClass assetClass = AssetClass.of(loan.days(), worst.getOrDefault(loan.customerId(), 0));
            jdbc.sql("""
                update loan set days_overdue = :days, asset_class = :class
                where id = :loan and status = 'ACTIVE' and (days_overdue, asset_class) <> (:days, :class)\
                """)
                    .param("days", loan.days())
                    .param("class", assetClass.name())
                    .param("loan", loan.loanId())
                    .update();
        }
    }

    private List<Overdue> overdue(LocalDate date) {
        return jdbc.sql("""
            select loan.id, loan.customer_id, coalesce(:on - min(instalment.due_on), 0) as days
            from loan left join loan_instalment instalment
                on instalment.loan_id = loan.id and instalment.settled_on is null and instalment.due_on <= :on
            where loan.status = 'ACTIVE'
            group by loan.id, loan.customer_id order by loan.id\
            """)
                .param("on", Date.valueOf(date))
                .query((rs, row) -> {
                    int days = rs.getInt("days");
                    return new Overdue(
                            rs.getObject("id", UUID.class),
                            rs.getObject("customer_id", UUID.class),
                            days > settings.graceDays() ? days : 0);
                })
                .list();
    }
}
