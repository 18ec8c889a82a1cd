package bank.qiao.local.client;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A customer's app on one device: signs up, logs in and proves with each call that the token is its own. */
public final class CustomerClient {

    private static final String MODEL = "Qiao demo client";

    private final BankClient bank;
    private final OutsideWorldClient world;
    private final String phone;
    private final String deviceId;
    private final DeviceKey key;
    private @Nullable CustomerTokens tokens;

    /** @param tokens of an earlier session, or null before registration or login */
    public CustomerClient(
            BankClient bank,
            OutsideWorldClient world,
            String phone,
            String deviceId,
            DeviceKey key,
            @Nullable CustomerTokens tokens) {
        this.bank = bank;
        this.world = world;
        this.phone = phone;
        this.deviceId = deviceId;
        this.key = key;
        this.tokens = tokens;
    }

    public String deviceId() {
        return deviceId;
    }

    public DeviceKey key() {
        return key;
    }

    /** @throws IllegalStateException before registration or login */
    public CustomerTokens tokens() {
        if (tokens == null) {
            throw new IllegalStateException("not logged in");
        }
        return tokens;
    }

    public boolean isLoggedIn() {
        return tokens != null;
    }

    /** Signs up with the code sent to the telephone. */
    public CustomerTokens register() {
        var challenge = challenge("REGISTER");
        Answer answer = bank.send(Call.post("/api/v1/registrations", withDevice(challenge)))
                .require(201);
        return keep(answer);
    }

    /** Logs in with a code sent to the telephone. */
    public CustomerTokens logIn() {
        var challenge = challenge("LOGIN");
        return keep(
                bank.send(Call.post("/api/v1/sessions", withDevice(challenge))).require(200, 201));
    }

    /** What a login sends; the code stays good until a login goes through. */
    public Map<String, Object> loginRequest() {
        return withDevice(challenge("LOGIN"));
    }

    /** Tries to log in with it, and with the proof of a face or none. */
    public Answer tryLogIn(Map<String, Object> request, @Nullable String stepUpToken) {
        Map<String, Object> body = new HashMap<>(request);
        if (stepUpToken != null) {
            body.put("stepUpToken", stepUpToken);
        }
        Answer answer = bank.send(Call.post("/api/v1/sessions", body));
        if (answer.status() == 201) {
            keep(answer);
        }
        return answer;
    }

    /** Exchanges the refresh token, which is good for one exchange, for a new pair. */
    public CustomerTokens refresh() {
        return keep(tryRefresh(tokens().refreshToken()).require(200, 201));
    }

    /** The same with any refresh token, keeping nothing. */
    public Answer tryRefresh(String refreshToken) {
        Call call = Call.post("/api/v1/sessions/refresh", Map.of("refreshToken", refreshToken));
        return bank.send(call.with("DPoP", key.proof("POST", bank.baseUrl() + call.path(), null)));
    }

    /** Ends the session; the access token is worth nothing within a second. */
    public void logOut() {
        send(Call.delete("/api/v1/sessions/current")).require(200, 204);
    }

    /** Sends a call with the token and a proof for it. */
    public Answer send(Call call) {
        return send(call, tokens().accessToken());
    }

    /** The same with any access token. */
    public Answer send(Call call, String accessToken) {
        String proof = key.proof(call.method(), bank.baseUrl() + call.path(), accessToken);
        return bank.send(call.with("Authorization", "DPoP " + accessToken).with("DPoP", proof));
    }

    public Answer get(String path) {
        return send(Call.get(path));
    }

    public Answer post(String path, Object body) {
        return send(Call.post(path, body));
    }

    private OutsideWorldClient.Coded<Answer> challenge(String purpose) {
        return world.codeSentBy(
                phone,
                () -> bank.send(Call.post("/api/v1/otp-challenges", Map.of("phone", phone, "purpose", purpose)))
                        .require(201));
    }

    private Map<String, Object> withDevice(OutsideWorldClient.Coded<Answer> challenge) {
        return Map.of(
                "challengeId", challenge.result().text("challengeId"),
                "code", challenge.code(),
                "device", Map.of("id", deviceId, "publicKeyJwk", key.publicJwk(), "model", MODEL));
    }

    private CustomerTokens keep(Answer answer) {
        String customerId = answer.json().hasNonNull("customerId")
                ? answer.text("customerId")
                : Objects.requireNonNull(tokens, "tokens").customerId();
        CustomerTokens fresh = new CustomerTokens(customerId, answer.text("accessToken"), answer.text("refreshToken"));
        tokens = fresh;
        return fresh;
    }
}
