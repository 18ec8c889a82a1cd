package bank.qiao.identity.staff;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;

class LocalStaffTests {

    @Test
    void theSeedIsReadFromTheVariableThatTheLauncherSets() {
        var environment = new StandardEnvironment();
        environment
                .getPropertySources()
                .replace(
                        StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME,
                        new SystemEnvironmentPropertySource(
                                StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME,
                                Map.of("QIAO_STAFFSEED", "[]")));
        ConfigurationPropertySources.attach(environment);

        assertThat(environment.resolvePlaceholders("${qiao.staff-seed:}")).isEqualTo("[]");
    }
}
