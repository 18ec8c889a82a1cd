package bank.qiao.local.secrets;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class ComposeSecretsTests {

    private static final Pattern VARIABLE = Pattern.compile("\\$\\{(QIAO_[A-Z0-9_]+)");

    @Test
    void everySecretThatTheComposeFileAsksForIsMade() throws IOException {
        String made = ComposeSecrets.text(new SecretsMaker());
        String compose = Files.readString(Path.of("../docker-compose.yml"));

        assertThat(VARIABLE.matcher(compose)
                        .results()
                        .map(match -> match.group(1))
                        .distinct())
                .isNotEmpty()
                .allSatisfy(name -> assertThat(made).containsPattern("(?m)^" + name + "='[^'\n]+'$"));
    }
}
