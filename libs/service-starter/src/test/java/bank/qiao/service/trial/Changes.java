package bank.qiao.service.trial;

import bank.qiao.service.approvals.ApprovedChange;
import bank.qiao.web.problem.CommonError;
import bank.qiao.web.problem.Refusal;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** A change that needs approval; impossible for the value "impossible". */
@Component
class Changes implements ApprovedChange {

    static final String KIND = "TRIAL_CHANGE";

    private final JdbcClient jdbc;

    Changes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void apply(UUID approvalId, Map<String, String> after, String maker, String checker) {
        String value = after.getOrDefault("value", "");
        jdbc.sql("insert into changed (approval_id, value) values (?, ?)")
                .params(approvalId, value)
                .update();
        if (value.equals("impossible")) {
            throw new Refusal(CommonError.CONFLICT);
        }
    }
}
