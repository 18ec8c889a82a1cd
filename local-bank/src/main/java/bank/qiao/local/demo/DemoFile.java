package bank.qiao.local.demo;

import bank.qiao.local.secrets.PrivateFile;
import bank.qiao.local.secrets.Secrets.StaffMember;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** {@code demo.json}: all that a client needs to act for the demo staff and customers. It holds keys: for its owner only. */
public final class DemoFile {

    private final JsonMapper json = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();
    private final Path file;

    public DemoFile(Path file) {
        this.file = file;
    }

    /**
     * What stands in it.
     *
     * @param freshPeople known outside, but no customers yet: to try a sign-up with
     */
    public record Content(
            String gatewayUrl,
            String outsideWorldUrl,
            List<StaffMember> staff,
            List<DemoCustomer> customers,
            List<DemoPerson> freshPeople) {}

    /**
     * A customer.
     *
     * @param status of the customer: VERIFIED, MANUAL_REVIEW …
     * @param accountId null while there is no account
     * @param boundCards ids by which payments name the cards
     */
    public record DemoCustomer(
            String phone,
            String name,
            String idNumber,
            String profile,
            List<DemoCard> cards,
            String deviceId,
            Map<String, Object> deviceKeyJwk,
            @Nullable String customerId,
            @Nullable String accessToken,
            @Nullable String refreshToken,
            @Nullable String status,
            @Nullable String accountId,
            List<String> boundCards) {}

    /** Somebody who isn't a customer. */
    public record DemoPerson(String phone, String name, String idNumber, String profile, List<DemoCard> cards) {}

    /** A card at another bank. */
    public record DemoCard(String number, String bank, String kind) {}

    /** What an earlier start wrote, or null when there is nothing that can be read. */
    public @Nullable Content read() {
        try {
            return json.readValue(Files.readString(file), Content.class);
        } catch (NoSuchFileException | JacksonException e) {
            return null;
        } catch (IOException e) {
            throw new UncheckedIOException(file + " can't be read", e);
        }
    }

    public void write(Content content) {
        PrivateFile.write(file, json.writerWithDefaultPrettyPrinter().writeValueAsString(content) + "\n");
    }
}
