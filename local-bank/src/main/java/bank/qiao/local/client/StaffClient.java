package bank.qiao.local.client;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import java.security.InvalidKeyException;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/** A member of staff at the staff's door: password and one-time code, then a bearer token for 15 minutes. */
public final class StaffClient {

    private final TimeBasedOneTimePasswordGenerator codes = new TimeBasedOneTimePasswordGenerator();
    private final BankClient bank;
    private final Clock clock;
    private final String username;
    private final String password;
    private final byte[] totpSecret;
    private @Nullable String token;

    /** @param totpSecret base32 */
    public StaffClient(BankClient bank, String username, String password, String totpSecret) {
        this.bank = bank;
        this.clock = Clock.systemUTC();
        this.username = username;
        this.password = password;
        this.totpSecret = Base32.decode(totpSecret);
    }

    /**
     * Logs in. Each code is good once: when the one of this half minute was used, it waits for the next. It tries no more
     * than twice, because failures lock the account.
     */
    public void logIn() {
        long step = currentStep();
        Answer answer = attempt();
        if (answer.status() == 401) {
            Waiting.forValue(
                    codes.getTimeStep().plusSeconds(2),
                    "the next one-time code",
                    () -> currentStep() == step ? Optional.empty() : Optional.of(step));
            answer = attempt();
        }
        token = answer.require(200, 201).text("accessToken");
    }

    /** Sends a call with the token. */
    public Answer send(Call call) {
        if (token == null) {
            logIn();
        }
        return bank.send(call.with("Authorization", "Bearer " + token));
    }

    public Answer get(String path) {
        return send(Call.get(path));
    }

    public Answer post(String path, Object body) {
        return send(Call.post(path, body));
    }

    private Answer attempt() {
        return bank.send(Call.post(
                "/admin/v1/sessions", Map.of("username", username, "password", password, "totp", currentCode())));
    }

    private long currentStep() {
        return clock.millis() / codes.getTimeStep().toMillis();
    }

    private String currentCode() {
        try {
            return codes.generateOneTimePasswordString(new SecretKeySpec(totpSecret, "RAW"), clock.instant());
        } catch (InvalidKeyException e) {
            throw new IllegalStateException(e);
        }
    }
}
