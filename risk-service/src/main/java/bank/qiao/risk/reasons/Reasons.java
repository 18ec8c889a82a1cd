package bank.qiao.risk.reasons;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Gives codes their texts. */
@Component
public class Reasons {

    private final JdbcClient jdbc;

    Reasons(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * The texts, in the order of the codes.
     *
     * @throws IllegalStateException when a code has no text: a model names a reason that nobody wrote
     */
    @Transactional(readOnly = true)
    public List<Reason> of(List<String> codes) {
        return codes.stream().map(this::of).toList();
    }

    private Reason of(String code) {
        return jdbc.sql("select code, zh, en from reason_text where code = :code")
                .param("code", code)
                .query(Reason.class)
                .optional()
                .orElseThrow(() -> new IllegalStateException("no text for reason " + code));
    }
}
