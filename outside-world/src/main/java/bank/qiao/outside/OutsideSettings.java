package bank.qiao.outside;

import jakarta.validation.constraints.NotNull;
import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * Settings of the whole program.
 *
 * @param dataDir the directory of the journal; made when it isn't there
 * @param largestRequest larger request bodies are refused with 413
 */
@Validated
@ConfigurationProperties("outside")
public record OutsideSettings(
        @NotNull Path dataDir, @NotNull DataSize largestRequest) {}
