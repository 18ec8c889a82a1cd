package bank.qiao.web.outbound;

import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Calls that leave the process.
 *
 * @param insideGroups names of the HTTP service groups that are services of the bank: they get our service token
 * @param connectionsPerHost how many calls to one host may be under way at once
 * @param connectionsInAll how many in all
 * @param waitForConnection how long a call waits for a free connection before it fails
 */
@ConfigurationProperties("qiao.outbound")
public record OutboundProperties(
        @DefaultValue("identity") List<String> insideGroups,
        @DefaultValue("100") int connectionsPerHost,
        @DefaultValue("400") int connectionsInAll,
        @DefaultValue("1s") Duration waitForConnection) {}
