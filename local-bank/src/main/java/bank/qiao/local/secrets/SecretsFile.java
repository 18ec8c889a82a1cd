package bank.qiao.local.secrets;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** The file that keeps the secrets from one start to the next; losing it makes the encrypted data unreadable. */
public final class SecretsFile {

    private static final Secrets NOTHING = new Secrets(Map.of(), "", List.of());

    private final JsonMapper json = JsonMapper.builder().build();
    private final Path file;

    public SecretsFile(Path file) {
        this.file = file;
    }

    /**
     * Reads the secrets and makes those that are missing.
     *
     * @throws IllegalStateException when the file is there but isn't readable: it is never replaced
     */
    public Secrets readOrMake(List<String> serviceNames) {
        Secrets present = read();
        Secrets complete = new SecretsMaker().complete(present, serviceNames);
        if (!complete.equals(present)) {
            PrivateFile.write(file, json.writerWithDefaultPrettyPrinter().writeValueAsString(complete));
        }
        return complete;
    }

    private Secrets read() {
        try {
            return json.readValue(Files.readString(file), Secrets.class);
        } catch (NoSuchFileException e) {
            return NOTHING;
        } catch (JacksonException e) {
            throw new IllegalStateException(
                    "The secrets in " + file
                            + " can't be read. Without them the stored data can't be decrypted. Restore"
                            + " the file, or delete the whole folder " + file.getParent() + " to begin anew.",
                    e);
        } catch (IOException e) {
            throw new UncheckedIOException(file + " can't be read", e);
        }
    }
}
