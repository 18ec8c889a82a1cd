package bank.qiao.gateway.routes;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/** The services behind the gateway. */
@ConfigurationProperties("qiao.services")
@Validated
public record Upstreams(
        @NotNull @Valid Upstream identity,
        @NotNull @Valid Upstream account,
        @NotNull @Valid Upstream loan,
        @NotNull @Valid Upstream wealth,
        @NotNull @Valid Upstream risk) {

    /** By name, always in the same order. */
    public Map<String, Upstream> byName() {
        Map<String, Upstream> all = new LinkedHashMap<>();
        all.put("identity", identity);
        all.put("account", account);
        all.put("loan", loan);
        all.put("wealth", wealth);
        all.put("risk", risk);
        return all;
    }
}
