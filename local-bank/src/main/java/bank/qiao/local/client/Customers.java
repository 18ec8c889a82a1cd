package bank.qiao.local.client;

import bank.qiao.recordedvoice.RecordedVoice;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.imageio.ImageIO;

/** What a customer does first, each in one call: real name, account, card, money. */
public final class Customers {

    private static final Duration EVENTUALLY = Duration.ofSeconds(20);
    private static final Duration NETWORKS_WITHIN = Duration.ofSeconds(5);

    private final OutsideWorldClient world;

    public Customers(OutsideWorldClient world) {
        this.world = world;
    }

    /** Submits name, ID number and a picture of nobody; answers the status: VERIFIED, MANUAL_REVIEW … */
    public String proveRealName(CustomerClient customer, Person person) {
        return proveRealName(customer, person, grayPicture());
    }

    /** With the face where this bank compares faces, so that the customer can show it again later; else without. */
    public String proveRealNameByFace(CustomerClient customer, Person person) {
        return facesAreCompared(customer)
                ? proveRealName(customer, person, world.drawPortrait(person))
                : proveRealName(customer, person);
    }

    /** The same with a picture of somebody, which is compared with the one on the ID card. */
    public String proveRealName(CustomerClient customer, Person person, byte[] picture) {
        var form = new FormParts()
                .text("name", person.name())
                .text("idNumber", person.idNumber())
                .file("portrait", "portrait.png", "image/png", picture);
        return customer.send(Call.post("/api/v1/me/real-name", form))
                .require(200)
                .text("status");
    }

    /** The Class II account, which is opened over Kafka a moment after the real name was proven. */
    public String accountOf(CustomerClient customer) {
        return Waiting.forValue(EVENTUALLY, "an account", () -> {
            var accounts = customer.get("/api/v1/accounts").require(200).json();
            var list = accounts.isArray() ? accounts : accounts.path("items");
            return list.isEmpty()
                    ? Optional.empty()
                    : Optional.of(list.get(0).path("id").asString());
        });
    }

    /** Binds a card with the code sent to its telephone; answers the card's id. */
    public String bindCard(CustomerClient customer, String phone, String cardNumber) {
        var opened = world.codeSentBy(phone, () -> openBinding(customer, phone, cardNumber));
        String path = "/api/v1/card-bindings/" + opened.result().text("bindingId") + "/confirmation";
        return customer.post(path, Map.of("smsCode", opened.code()))
                .require(201)
                .text("cardId");
    }

    /** The first half of it: asks for the code. */
    public Answer openBinding(CustomerClient customer, String phone, String cardNumber) {
        return customer.post("/api/v1/card-bindings", Map.of("cardNumber", cardNumber, "reservedPhone", phone))
                .require(201);
    }

    /** Whether this bank compares faces and voices: without the weights of the networks it refuses to. */
    public boolean facesAreCompared(CustomerClient customer) {
        long end = System.nanoTime() + NETWORKS_WITHIN.toNanos();
        return Waiting.forValue(EVENTUALLY, "the networks", () -> {
            Call call = Call.post("/api/v1/verifications", Map.of("purpose", "NEW_DEVICE", "subjectId", "none"));
            boolean refused = customer.send(call).status() == 503;
            return refused && System.nanoTime() < end ? Optional.empty() : Optional.of(!refused);
        });
    }

    /** Shows face and voice for a binding; answers the token that the confirmation asks for. */
    public String stepUp(CustomerClient customer, Person person, String bindingId) {
        customer.send(Call.put("/api/v1/me/consents", Map.of("consents", List.of("FACE", "VOICE"))))
                .require(200);
        Answer opened = customer.post("/api/v1/verifications", Map.of("purpose", "BIND_CARD", "subjectId", bindingId))
                .require(201);
        String path = "/api/v1/verifications/" + opened.text("verificationId");
        var face = new FormParts().file("image", "selfie.jpg", "image/jpeg", world.portrait(person));
        requirePassed(customer.send(Call.post(path + "/face", face)));
        byte[] spoken = RecordedVoice.says(opened.text("spokenDigits"));
        var voice = new FormParts().file("audio", "digits.wav", "audio/wav", spoken);
        requirePassed(customer.send(Call.post(path + "/voice", voice)));
        return customer.post(path + "/completion", Map.of()).require(200).text("stepUpToken");
    }

    /** Logs in from a device that may be new, with the face where it is asked for. */
    public void logInAnew(BankClient bank, CustomerClient customer, Person person) {
        Map<String, Object> request = customer.loginRequest();
        Answer answer = customer.tryLogIn(request, null);
        if (answer.status() == 428) {
            answer = customer.tryLogIn(request, stepUp(bank, person, answer.text("loginTicket")));
        }
        answer.require(201);
    }

    /** Shows the face before a login, with the ticket that the refused one gave; answers the token for the next try. */
    public String stepUp(BankClient bank, Person person, String loginTicket) {
        Map<String, String> ticket = Map.of("loginTicket", loginTicket);
        Answer opened =
                bank.send(Call.post("/api/v1/login-verifications", ticket)).require(201);
        String path = "/api/v1/login-verifications/" + opened.text("verificationId");
        var face = new FormParts()
                .text("loginTicket", loginTicket)
                .file("image", "selfie.jpg", "image/jpeg", world.portrait(person));
        requirePassed(bank.send(Call.post(path + "/face", face)));
        return bank.send(Call.post(path + "/completion", ticket)).require(200).text("stepUpToken");
    }

    private static void requirePassed(Answer answer) {
        if (!answer.require(200).text("outcome").equals("PASSED")) {
            throw new IllegalStateException("face or voice ended as " + answer.text("outcome"));
        }
    }

    /** Takes money from a card into the account, in yuan; answers the final status. */
    public String topUp(CustomerClient customer, String cardId, String yuan) {
        return pay(customer, "/api/v1/top-ups", cardId, yuan);
    }

    /** Pays money from the account to a card, in yuan; answers the final status. */
    public String withdraw(CustomerClient customer, String cardId, String yuan) {
        return pay(customer, "/api/v1/withdrawals", cardId, yuan);
    }

    /** Money as the bank writes it. */
    public static Map<String, Object> money(String yuan) {
        return Map.of("amount", yuan, "currency", "CNY");
    }

    private static String pay(CustomerClient customer, String path, String cardId, String yuan) {
        Answer accepted = customer.post(path, Map.of("cardId", cardId, "amount", money(yuan)))
                .require(201, 202);
        return finalStatus(customer, path + "/" + accepted.text("id"), "PROCESSING", "PENDING");
    }

    /** Asks until the status is none of those under way. */
    public static String finalStatus(CustomerClient customer, String path, String... underWay) {
        return Waiting.forValue(EVENTUALLY.multipliedBy(2), "the end of " + path, () -> {
            String status = customer.get(path + "?waitSeconds=10").require(200).text("status");
            return Arrays.asList(underWay).contains(status) ? Optional.empty() : Optional.of(status);
        });
    }

    /** A valid picture with nobody on it, for people whose ID cards show no face either. */
    private static byte[] grayPicture() {
        var bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(new BufferedImage(64, 64, BufferedImage.TYPE_BYTE_GRAY), "png", bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
