package bank.qiao.gateway.routes;

import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.util.List;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * A service behind the gateway and what it answers.
 *
 * @param baseUrl where it listens, inside
 * @param customerPaths what it answers under {@code /api/v1/}, each with everything below it
 * @param staffPaths the same under {@code /admin/v1/}
 * @param rootPaths the same at the root, for what standards put there
 */
public record Upstream(
        @NotNull URI baseUrl,
        @DefaultValue List<String> customerPaths,
        @DefaultValue List<String> staffPaths,
        @DefaultValue List<String> rootPaths) {}
