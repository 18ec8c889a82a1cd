package bank.qiao.web.observability;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.ResourcePropertySource;

/** Loads {@code web-starter-defaults.properties} behind everything else: any other source wins. */
final class WebStarterDefaults implements EnvironmentPostProcessor {

    private static final String FILE = "web-starter-defaults.properties";

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        try {
            environment
                    .getPropertySources()
                    .addLast(new ResourcePropertySource(
                            FILE, new ClassPathResource(FILE, WebStarterDefaults.class.getClassLoader())));
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }
}
