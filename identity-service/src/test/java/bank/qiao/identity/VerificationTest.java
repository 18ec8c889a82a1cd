package bank.qiao.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import bank.qiao.identity.biometrics.Biometrics;
import bank.qiao.identity.biometrics.Templates;
import bank.qiao.recordedvoice.RecordedVoice;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Map;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;

/** What tests of face and voice share. Needs the weights that the build fetches. */
abstract class VerificationTest extends IdentityIntegrationTest {

    @Autowired
    Biometrics biometrics;

    @Autowired
    Templates templates;

    record Verified(String token, UUID customerId, byte[] portrait) {}

    record Open(String path, String digits) {}

    @BeforeEach
    void needsWeights() {
        assumeTrue(weightsAreThere(), "the weights for face and voice could not be fetched (libs/biometrics)");
    }

    Verified verified() {
        AppOnPhone app = newApp();
        Answer registered = app.register();
        Citizen citizen = Citizen.known("GOOD", app.phone());
        byte[] portrait = citizen.portrait();
        Answer answer = submitRealName(registered.text("accessToken"), citizen, portrait);
        assertThat(answer.status()).as(answer.body().toString()).isEqualTo(200);
        assertThat(answer.text("status")).isEqualTo("VERIFIED");
        return new Verified(registered.text("accessToken"), UUID.fromString(registered.text("customerId")), portrait);
    }

    Answer openFor(Verified customer) {
        return bank.post(
                "/api/v1/verifications",
                Map.of("purpose", "BIND_CARD", "subjectId", UUID.randomUUID().toString()),
                customer.token());
    }

    Open open(Verified customer) {
        return open(openFor(customer));
    }

    static Open open(Answer opened) {
        assertThat(opened.status()).as(opened.body().toString()).isEqualTo(201);
        return new Open("/api/v1/verifications/" + opened.text("verificationId"), opened.text("spokenDigits"));
    }

    Answer shows(Open open, byte[] picture, Verified customer) {
        return bank.postMultipart(
                open.path() + "/face", Map.of(), "image", picture, customer.token(), HttpBank.newKey());
    }

    Answer says(Open open, String digits, Verified customer) {
        return says(open, RecordedVoice.says(digits), customer);
    }

    Answer says(Open open, byte[] recording, Verified customer) {
        return bank.postMultipart(
                open.path() + "/voice", Map.of(), "audio", recording, customer.token(), HttpBank.newKey());
    }

    Answer completes(Open open, Verified customer) {
        return bank.post(open.path() + "/completion", Map.of(), customer.token());
    }

    void passes(Verified customer) {
        Open open = open(customer);
        assertThat(shows(open, customer.portrait(), customer).text("outcome")).isEqualTo("PASSED");
        Answer said = says(open, open.digits(), customer);
        assertThat(said.body().path("outcome").asString(""))
                .as(said.body().toString())
                .isEqualTo("PASSED");
        assertThat(completes(open, customer).status()).isEqualTo(200);
    }

    String review(Verified customer, String maker) {
        return bank.get("/admin/v1/reviews?status=OPEN&limit=100", maker)
                .body()
                .required("items")
                .valueStream()
                .filter(item -> item.required("customerId")
                        .asString()
                        .equals(customer.customerId().toString()))
                .findFirst()
                .orElseThrow()
                .required("id")
                .asString();
    }

    void decide(String review, String outcome, String maker, String checker) {
        Answer proposed = bank.post(
                "/admin/v1/reviews/" + review + "/decision", Map.of("outcome", outcome, "reason", "looked"), maker);
        assertThat(proposed.status()).isEqualTo(202);
        String approval = "/admin/v1/approvals/" + proposed.text("approvalId");
        await().untilAsserted(
                        () -> assertThat(bank.get(approval, checker).status()).isEqualTo(200));
        assertThat(bank.post(approval + "/approve", Map.of(), checker).status()).isEqualTo(200);
    }

    int templates(Verified customer) {
        return jdbc.sql("select count(*) from biometrics.template where customer_id = ?")
                .param(customer.customerId())
                .query(Integer.class)
                .single();
    }

    int evidence(Verified customer) {
        return jdbc.sql("select count(*) from biometrics.evidence where customer_id = ?")
                .param(customer.customerId())
                .query(Integer.class)
                .single();
    }

    /** Other digits, each of them, and none next to itself either. */
    static String other(String digits) {
        StringBuilder other = new StringBuilder();
        digits.chars().forEach(digit -> other.append((digit - '0' + 3) % 10));
        return other.toString();
    }

    static byte[] jpeg(BufferedImage image) throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        ImageIO.write(image, "jpg", file);
        return file.toByteArray();
    }
}
