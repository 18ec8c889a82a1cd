package bank.qiao.loan.invitations;

import bank.qiao.service.approvals.Approvals;
import bank.qiao.service.approvals.ApprovedChange;
import bank.qiao.web.identifiers.Ids;
import bank.qiao.web.paging.Page;
import bank.qiao.web.paging.PageRequest;
import bank.qiao.web.problem.Refusal;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The credit line is by invitation only (domain rule 5): asked for by a maker, made when a checker has approved it. */
@Service
public class Invitations implements ApprovedChange {

    static final String KIND = "CREDIT_LINE_INVITATION";
    private static final String CUSTOMER = "customerId";
    private static final String SEGMENT = "segment";
    private static final String REASON = "reason";

    private final JdbcClient jdbc;
    private final Approvals approvals;
    private final Clock clock;

    Invitations(JdbcClient jdbc, Approvals approvals, Clock clock) {
        this.jdbc = jdbc;
        this.approvals = approvals;
        this.clock = clock;
    }

    /**
     * Asks for approval; nobody is invited yet.
     *
     * @return the approval id
     */
    @Transactional
    public UUID request(UUID customerId, String segment, String reason, String maker) {
        if (isInvited(customerId)) {
            throw new Refusal(InvitationError.ALREADY_INVITED);
        }
        return approvals.request(
                KIND,
                "customer:" + customerId,
                Map.of("invited", "false"),
                Map.of(CUSTOMER, customerId.toString(), SEGMENT, segment, REASON, reason),
                reason,
                maker);
    }

    @Override
    public String kind() {
        return KIND;
    }

    /** Two approvals for the same customer make one invitation. */
    @Override
    public void apply(UUID approvalId, Map<String, String> after, String maker, String checker) {
        jdbc.sql("""
            insert into invitation
                (id, customer_id, segment, reason, approval_id, invited_by, approved_by, invited_at)
            values (?, ?, ?, ?, ?, ?, ?, ?) on conflict (customer_id) do nothing\
            """)
                .params(
                        Ids.next(),
                        UUID.fromString(after.getOrDefault(CUSTOMER, "")),
                        after.getOrDefault(SEGMENT, ""),
                        after.getOrDefault(REASON, ""),
                        approvalId,
                        maker,
                        checker,
                        Timestamp.from(clock.instant()))
                .update();
    }

    public boolean isInvited(UUID customerId) {
        return jdbc.sql("select exists (select 1 from invitation where customer_id = ?)")
                .param(customerId)
                .query(Boolean.class)
                .single();
    }

    /** Newest first. */
    public Page<Invitation> list(PageRequest page) {
        List<Invitation> rows = jdbc.sql("""
            select * from invitation where cast(:cursor as uuid) is null or id < :cursor
            order by id desc limit :rows\
            """)
                .param("cursor", page.cursor())
                .param("rows", page.rowsToRead())
                .query((rs, number) -> new Invitation(
                        rs.getObject("id", UUID.class),
                        rs.getObject("customer_id", UUID.class),
                        rs.getString(SEGMENT),
                        rs.getString(REASON),
                        rs.getObject("approval_id", UUID.class),
                        rs.getString("invited_by"),
                        rs.getString("approved_by"),
                        rs.getTimestamp("invited_at").toInstant()))
                .list();
        return Page.of(rows, page.limit(), row -> row, row -> row.id().toString());
    }
}
