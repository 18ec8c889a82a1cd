package bank.qiao.local.secrets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.jwk.ECKey;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class SecretsFileTests {

    @TempDir
    Path folder;

    @Test
    void theSecondStartHasTheSecretsOfTheFirst() {
        Secrets first = file().readOrMake(List.of("account-service"));
        assertThat(file().readOrMake(List.of("account-service"))).isEqualTo(first);
    }

    @Test
    void aNewServiceGetsSecretsAndTheOthersKeepTheirs() {
        Secrets first = file().readOrMake(List.of("account-service"));
        Secrets second = file().readOrMake(List.of("account-service", "loan-service"));
        assertThat(second.services()).containsKey("loan-service");
        assertThat(second.services().get("account-service"))
                .isEqualTo(first.services().get("account-service"));
        assertThat(second.staff()).isEqualTo(first.staff());
        assertThat(second.tokenSigningKey()).isEqualTo(first.tokenSigningKey());
    }

    @Test
    void everyServiceHasKeysOfItsOwnAndTheSigningKeyIsPrivate() throws Exception {
        Secrets secrets = file().readOrMake(List.of("account-service", "loan-service"));
        var account = Objects.requireNonNull(secrets.services().get("account-service"));
        var loan = Objects.requireNonNull(secrets.services().get("loan-service"));
        assertThat(account.keyset()).contains("AesGcmKey").isNotEqualTo(loan.keyset());
        assertThat(account.lookupKeyset()).contains("HmacKey").isNotEqualTo(loan.lookupKeyset());
        assertThat(account.clientSecret()).isNotEqualTo(loan.clientSecret());
        assertThat(ECKey.parse(secrets.tokenSigningKey()).isPrivate()).isTrue();
    }

    @Test
    void noSecretIsPrinted() {
        Secrets secrets = file().readOrMake(List.of("account-service"));
        assertThat(secrets.toString())
                .doesNotContain(secrets.staff().getFirst().password())
                .doesNotContain(secrets.staff().getFirst().totpSecret());
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void onlyTheOwnerCanReadTheFile() throws Exception {
        file().readOrMake(List.of("account-service"));
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("secrets.json"))))
                .isEqualTo("rw-------");
    }

    @Test
    void aSpoiltFileIsNotReplaced() throws Exception {
        Files.writeString(folder.resolve("secrets.json"), "{\"services\":");
        assertThatThrownBy(() -> file().readOrMake(List.of("account-service")))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("secrets.json");
        assertThat(folder.resolve("secrets.json")).hasContent("{\"services\":");
    }

    private SecretsFile file() {
        return new SecretsFile(folder.resolve("secrets.json"));
    }
}
