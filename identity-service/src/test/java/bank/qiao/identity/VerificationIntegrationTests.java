package bank.qiao.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import bank.qiao.identity.biometrics.Biometrics;
import bank.qiao.identity.biometrics.Modality;
import bank.qiao.identity.biometrics.Templates;
import bank.qiao.identity.customers.CustomerId;
import bank.qiao.recordedvoice.RecordedVoice;
import com.nimbusds.jwt.SignedJWT;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionOperations;
import tools.jackson.databind.JsonNode;

/** Face and voice for one binding, by REST. Needs the weights that the build fetches. */
class VerificationIntegrationTests extends IdentityIntegrationTest {

    @Autowired
    private Biometrics biometrics;

    @Autowired
    private Templates templates;

    @Autowired
    private TransactionOperations transactions;

    private record Verified(String token, UUID customerId, byte[] portrait) {}

    private record Open(String path, String digits) {}

    @BeforeEach
    void needsWeights() {
        assumeTrue(weightsAreThere(), "the weights for face and voice could not be fetched (libs/biometrics)");
    }

    @Test
    void faceAndVoiceGiveATokenForExactlyThisOnce() throws Exception {
        Verified customer = verified();
        String binding = UUID.randomUUID().toString();
        Answer opened = bank.post(
                "/api/v1/verifications", Map.of("purpose", "BIND_CARD", "subjectId", binding), customer.token());
        assertThat(opened.status()).as(opened.body().toString()).isEqualTo(201);
        assertThat(opened.body().required("requiredFactors").valueStream().map(JsonNode::asString))
                .containsExactly("FACE", "VOICE");
        Open open = open(opened);
        assertThat(open.digits()).matches("[0-9]{6}").doesNotMatch(".*(.)\\1.*");

        assertThat(completes(open, customer).code()).isEqualTo("VERIFICATION_INCOMPLETE");
        Answer early = says(open, open.digits(), customer);
        assertThat(early.code()).as("voice before face").isEqualTo("FACTOR_NOT_EXPECTED");
        assertThat(shows(open, customer.portrait(), customer).text("outcome")).isEqualTo("PASSED");
        assertThat(shows(open, customer.portrait(), customer).code()).isEqualTo("FACTOR_NOT_EXPECTED");
        assertThat(completes(open, customer).code()).as("voice skipped").isEqualTo("VERIFICATION_INCOMPLETE");
        Answer wrong = says(open, other(open.digits()), customer);
        assertThat(wrong.status()).as(wrong.body().toString()).isEqualTo(422);
        assertThat(wrong.code()).isEqualTo("WRONG_DIGITS");
        Answer said = says(open, open.digits(), customer);
        assertThat(said.body().path("outcome").asString(""))
                .as(said.body().toString())
                .isEqualTo("PASSED");

        Answer done = completes(open, customer);
        assertThat(done.status()).as(done.body().toString()).isEqualTo(200);
        assertThat(done.text("status")).isEqualTo("PASSED");
        assertThat(done.body().required("expiresIn").asInt()).isBetween(200, 300);
        SignedJWT token = SignedJWT.parse(done.text("stepUpToken"));
        assertThat(token.getHeader().getType().getType()).isEqualTo("step-up+jwt");
        assertThat(token.getJWTClaimsSet().getClaims())
                .containsEntry("sub", customer.customerId().toString())
                .containsEntry("subject_id", binding)
                .containsEntry("purpose", "BIND_CARD")
                .containsEntry("factors", List.of("FACE", "VOICE"))
                .containsKeys("jti", "device_id", "exp");
        assertThat(completes(open, customer).code()).isEqualTo("VERIFICATION_USED");
        assertThat(templates(customer)).isEqualTo(2);
    }

    @Test
    void aVerificationIsNobodyElsesAndEndsWithItsTime() {
        Verified customer = verified();
        Open open = open(customer);
        assertThat(shows(open, customer.portrait(), verified()).status()).isEqualTo(404);
        wallClock.advance(Duration.ofSeconds(61));
        assertThat(shows(open, customer.portrait(), customer).status()).isEqualTo(410);
        assertThat(shows(open, customer.portrait(), customer).code()).isEqualTo("VERIFICATION_EXPIRED");
    }

    @Test
    void threeWrongStringsEndIt() {
        Verified customer = verified();
        Open open = open(customer);
        shows(open, customer.portrait(), customer);
        for (int i = 0; i < 3; i++) {
            assertThat(says(open, other(open.digits()), customer).code()).isEqualTo("WRONG_DIGITS");
        }
        assertThat(says(open, open.digits(), customer).code()).isEqualTo("VERIFICATION_FAILED");
        assertThat(completes(open, customer).code()).isEqualTo("VERIFICATION_FAILED");
    }

    @Test
    void picturesAndRecordingsThatAreUnfitAreRefusedAndNothingPasses() throws IOException {
        Verified customer = verified();
        Open open = open(customer);
        byte[] portrait = customer.portrait();
        assertThat(shows(open, Arrays.copyOf(portrait, portrait.length / 3), customer)
                        .code())
                .isEqualTo("IMAGE_CORRUPT");
        assertThat(shows(open, new byte[0], customer).status()).isIn(400, 422);
        assertThat(shows(open, "GIF89a-------------".getBytes(StandardCharsets.US_ASCII), customer)
                        .status())
                .isEqualTo(415);
        assertThat(shows(open, Photographs.twoPeople(), customer).code()).isEqualTo("MULTIPLE_FACES");
        assertThat(shows(open, jpeg(new BufferedImage(300, 300, BufferedImage.TYPE_BYTE_GRAY)), customer)
                        .code())
                .isEqualTo("NO_FACE");
        assertThat(shows(open, portrait, customer).text("outcome")).isEqualTo("PASSED");

        assertThat(says(open, RecordedVoice.wav(new byte[64_000], 16_000, 1), customer)
                        .code())
                .isEqualTo("TOO_LITTLE_SPEECH");
        assertThat(says(open, RecordedVoice.wav(new byte[64_000], 8_000, 1), customer)
                        .status())
                .isEqualTo(415);
        assertThat(says(open, RecordedVoice.wav(new byte[64_000], 16_000, 2), customer)
                        .status())
                .isEqualTo(415);
        assertThat(says(open, portrait, customer).status()).isEqualTo(415);
        byte[] loud = new byte[64_000];
        for (int i = 0; i < loud.length; i += 2) {
            loud[i + 1] = i / 200 % 2 == 0 ? 0x7f : (byte) 0x80;
            loud[i] = (byte) (loud[i + 1] == 0x7f ? 0xff : 0);
        }
        assertThat(says(open, RecordedVoice.wav(loud, 16_000, 1), customer).code())
                .isEqualTo("CLIPPED");
        assertThat(completes(open, customer).code()).isEqualTo("VERIFICATION_INCOMPLETE");
    }

    @Test
    void aPictureTakenSidewaysIsReadAsTheCameraSaysAndNeverPassesUnread() throws IOException {
        Verified customer = verified();
        BufferedImage upright = ImageIO.read(new ByteArrayInputStream(customer.portrait()));
        BufferedImage sideways = new BufferedImage(upright.getHeight(), upright.getWidth(), BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < upright.getHeight(); y++) {
            for (int x = 0; x < upright.getWidth(); x++) {
                sideways.setRGB(y, upright.getWidth() - 1 - x, upright.getRGB(x, y));
            }
        }
        byte[] picture = jpeg(sideways);
        Open open = open(customer);
        assertThat(shows(open, picture, customer).body().path("outcome").asString(""))
                .as("without a word from the camera")
                .isNotEqualTo("PASSED");
        Open next = open(customer);
        assertThat(shows(next, turnedRight(picture), customer).text("outcome")).isEqualTo("PASSED");
    }

    @Test
    void musicAndNoiseAreNoDigits() {
        Verified customer = verified();
        Open open = open(customer);
        shows(open, customer.portrait(), customer);
        Answer music = says(open, RecordedVoice.wav(music(), 16_000, 1), customer);
        assertThat(music.status()).isEqualTo(422);
        assertThat(music.code()).isIn("WRONG_DIGITS", "TOO_LITTLE_SPEECH");
        Random random = new Random(7);
        byte[] noise = new byte[128_000];
        for (int i = 0; i < noise.length; i += 2) {
            int value = (int) (4_000 * random.nextGaussian());
            noise[i] = (byte) value;
            noise[i + 1] = (byte) (value >> 8);
        }
        assertThat(says(open, RecordedVoice.wav(noise, 16_000, 1), customer).code())
                .isIn("WRONG_DIGITS", "TOO_LITTLE_SPEECH");
        byte[] wrongHeader = RecordedVoice.says(open.digits());
        wrongHeader[20] = 3;
        assertThat(says(open, wrongHeader, customer).status()).isEqualTo(415);
        assertThat(completes(open, customer).code()).isEqualTo("VERIFICATION_INCOMPLETE");
    }

    @Test
    void ofThirtyLargePicturesAtOnceSomeAreToldToComeBackAndNoneFails() throws IOException {
        Verified customer = verified();
        BufferedImage portrait = ImageIO.read(new ByteArrayInputStream(customer.portrait()));
        BufferedImage large = new BufferedImage(3_000, 4_000, BufferedImage.TYPE_INT_RGB);
        large.createGraphics().drawImage(portrait, 0, 0, 3_000, 4_000, null);
        byte[] picture = jpeg(large);
        List<Open> waiting = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            waiting.add(open(customer));
        }
        Iterator<Open> next = waiting.iterator();
        List<Answer> answers = atOnce(30, () -> {
            Open mine;
            synchronized (next) {
                mine = next.next();
            }
            return shows(mine, picture, customer);
        });
        assertThat(answers).allMatch(answer -> answer.status() == 200 || answer.status() == 503);
        assertThat(answers.stream().filter(answer -> answer.status() == 200)).hasSizeGreaterThanOrEqualTo(20);
        assertThat(answers.stream().filter(answer -> answer.status() == 503))
                .isNotEmpty()
                .allMatch(answer -> answer.code().equals("BIOMETRICS_BUSY"))
                .allMatch(answer -> !answer.header("Retry-After").isEmpty());
    }

    @Test
    void threeOtherFacesGoToStaffWhoSeeThePicturesAndDecideByTwo() throws IOException {
        Verified customer = verified();
        Open open = open(customer);
        byte[] somebodyElse = Photographs.oneOfTwoPeople();
        assertThat(shows(open, somebodyElse, customer).text("outcome")).isEqualTo("RETRY");
        assertThat(shows(open, somebodyElse, customer).text("reason")).isEqualTo("FACE_MISMATCH");
        Answer third = shows(open, somebodyElse, customer);
        assertThat(third.text("outcome")).isEqualTo("FAILED");
        assertThat(third.text("reason")).isEqualTo("MANUAL_REVIEW");
        assertThat(openFor(customer).status()).isEqualTo(429);

        String maker = tokens.staff("mia", "OPS_MAKER");
        String checker = tokens.staff("chen", "OPS_CHECKER");
        String review = review(customer, maker);
        String path = "/admin/v1/reviews/" + review + "/evidence";
        JsonNode pictures = bank.get(path, maker).body().required("items");
        assertThat(pictures).hasSize(3);
        String picture = path + "/" + pictures.get(0).required("id").asString();
        assertThat(bank.get(picture, tokens.staff("rob", "FINANCE")).status()).isEqualTo(403);
        assertThat(bank.get(picture, maker).status()).isEqualTo(200);
        assertThat(jdbc.sql("select count(*) from audit_entry where action = 'EVIDENCE_VIEWED' and subject = ?")
                        .param("review:" + review)
                        .query(Integer.class)
                        .single())
                .isOne();

        decide(review, "REJECT", maker, checker);
        await().untilAsserted(() ->
                assertThat(bank.get(path, maker).body().required("items")).isEmpty());
        assertThat(openFor(customer).status()).isEqualTo(429);
        wallClock.advance(Duration.ofHours(24).plusMinutes(1));
    }

    @Test
    void anotherVoiceGoesToStaffAndTheOneTheyAcceptPassesFromThenOn() {
        Verified customer = verified();
        passes(customer);
        enrolsAVeryDifferentVoice(customer);
        Open open = open(customer);
        shows(open, customer.portrait(), customer);
        Answer other = says(open, open.digits(), customer);
        assertThat(other.body().path("outcome").asString(""))
                .as(other.body().toString())
                .isEqualTo("FAILED");
        assertThat(other.text("reason")).isEqualTo("MANUAL_REVIEW");
        assertThat(completes(open, customer).code()).isEqualTo("VERIFICATION_IN_REVIEW");
        String maker = tokens.staff("mia", "OPS_MAKER");
        decide(review(customer, maker), "VERIFY", maker, tokens.staff("chen", "OPS_CHECKER"));
        await().untilAsserted(() -> assertThat(evidence(customer)).isZero());
        passes(customer);
    }

    @Test
    void withdrawingTheConsentDeletesTheTemplateAndEndsVerifications() {
        Verified customer = verified();
        passes(customer);
        assertThat(templates(customer)).isEqualTo(2);
        assertThat(jdbc.sql("select vector_cipher from biometrics.template where customer_id = ?")
                        .param(customer.customerId())
                        .query(byte[].class)
                        .list())
                .allMatch(cipher -> cipher.length > 60);
        withdraw(customer, "VOICE");
        assertThat(templates(customer)).isOne();
        assertThat(openFor(customer).code()).isEqualTo("CONSENT_REQUIRED");
        withdraw(customer, "FACE");
        assertThat(templates(customer)).isZero();
        assertThat(jdbc.sql("select count(*) from biometrics.customer_key where customer_id = ?")
                        .param(customer.customerId())
                        .query(Integer.class)
                        .single())
                .isZero();
        bank.put("/api/v1/me/consents", Map.of("consents", List.of("FACE", "VOICE")), customer.token());
        assertThat(openFor(customer).code()).isEqualTo("FACE_NOT_ENROLLED");
    }

    @Test
    void somebodyElsesFaceDoesNotProveARealName() throws IOException {
        AppOnPhone app = newApp();
        Answer registered = app.register();
        String token = registered.text("accessToken");
        Citizen citizen = Citizen.known("GOOD", app.phone());
        byte[] somebodyElse = Photographs.oneOfTwoPeople();

        assertThat(submitRealName(token, citizen, null).code()).isEqualTo("PORTRAIT_REQUIRED");
        for (int i = 0; i < 2; i++) {
            assertThat(submitRealName(token, citizen, somebodyElse).code()).isEqualTo("FACE_MISMATCH");
            assertThat(statusOf(token)).isEqualTo("REGISTERED");
        }
        assertThat(submitRealName(token, citizen, somebodyElse).text("status")).isEqualTo("MANUAL_REVIEW");
        String maker = tokens.staff("mia", "OPS_MAKER");
        Verified customer = new Verified(token, UUID.fromString(registered.text("customerId")), somebodyElse);
        String review = review(customer, maker);
        assertThat(bank.get("/admin/v1/reviews/" + review + "/evidence", maker)
                        .body()
                        .required("items"))
                .hasSizeGreaterThanOrEqualTo(6);
        decide(review, "REJECT", maker, tokens.staff("chen", "OPS_CHECKER"));
        await().untilAsserted(() -> assertThat(statusOf(token)).isEqualTo("REJECTED"));
        assertThat(evidence(customer)).isZero();
        assertThat(templates(customer)).isZero();
    }

    private Verified verified() {
        AppOnPhone app = newApp();
        Answer registered = app.register();
        Citizen citizen = Citizen.known("GOOD", app.phone());
        byte[] portrait = citizen.portrait();
        Answer answer = submitRealName(registered.text("accessToken"), citizen, portrait);
        assertThat(answer.status()).as(answer.body().toString()).isEqualTo(200);
        assertThat(answer.text("status")).isEqualTo("VERIFIED");
        return new Verified(registered.text("accessToken"), UUID.fromString(registered.text("customerId")), portrait);
    }

    /** The opposite of the enrolled vector: nobody is further away from the speaker. */
    private void enrolsAVeryDifferentVoice(Verified customer) {
        CustomerId id = CustomerId.of(customer.customerId());
        String version = biometrics.modelVersion(Modality.VOICE);
        transactions.executeWithoutResult(ignored -> {
            float[] vector = templates.find(id, Modality.VOICE, version).orElseThrow();
            for (int i = 0; i < vector.length; i++) {
                vector[i] = -vector[i];
            }
            templates.enrol(id, Modality.VOICE, version, vector);
        });
    }

    private Answer openFor(Verified customer) {
        return bank.post(
                "/api/v1/verifications",
                Map.of("purpose", "BIND_CARD", "subjectId", UUID.randomUUID().toString()),
                customer.token());
    }

    private Open open(Verified customer) {
        return open(openFor(customer));
    }

    private static Open open(Answer opened) {
        assertThat(opened.status()).as(opened.body().toString()).isEqualTo(201);
        return new Open("/api/v1/verifications/" + opened.text("verificationId"), opened.text("spokenDigits"));
    }

    private Answer shows(Open open, byte[] picture, Verified customer) {
        return bank.postMultipart(
                open.path() + "/face", Map.of(), "image", picture, customer.token(), HttpBank.newKey());
    }

    private Answer says(Open open, String digits, Verified customer) {
        return says(open, RecordedVoice.says(digits), customer);
    }

    private Answer says(Open open, byte[] recording, Verified customer) {
        return bank.postMultipart(
                open.path() + "/voice", Map.of(), "audio", recording, customer.token(), HttpBank.newKey());
    }

    private Answer completes(Open open, Verified customer) {
        return bank.post(open.path() + "/completion", Map.of(), customer.token());
    }

    private void passes(Verified customer) {
        Open open = open(customer);
        assertThat(shows(open, customer.portrait(), customer).text("outcome")).isEqualTo("PASSED");
        Answer said = says(open, open.digits(), customer);
        assertThat(said.body().path("outcome").asString(""))
                .as(said.body().toString())
                .isEqualTo("PASSED");
        assertThat(completes(open, customer).status()).isEqualTo(200);
    }

    private void withdraw(Verified customer, String scope) {
        bank.put(
                "/api/v1/me/consents",
                Map.of("consents", List.of(Map.of("scope", scope, "given", false))),
                customer.token());
    }

    private String review(Verified customer, String maker) {
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

    private void decide(String review, String outcome, String maker, String checker) {
        Answer proposed = bank.post(
                "/admin/v1/reviews/" + review + "/decision", Map.of("outcome", outcome, "reason", "looked"), maker);
        assertThat(proposed.status()).isEqualTo(202);
        String approval = "/admin/v1/approvals/" + proposed.text("approvalId");
        await().untilAsserted(
                        () -> assertThat(bank.get(approval, checker).status()).isEqualTo(200));
        assertThat(bank.post(approval + "/approve", Map.of(), checker).status()).isEqualTo(200);
    }

    private int templates(Verified customer) {
        return jdbc.sql("select count(*) from biometrics.template where customer_id = ?")
                .param(customer.customerId())
                .query(Integer.class)
                .single();
    }

    private int evidence(Verified customer) {
        return jdbc.sql("select count(*) from biometrics.evidence where customer_id = ?")
                .param(customer.customerId())
                .query(Integer.class)
                .single();
    }

    /** Other digits, each of them, and none next to itself either. */
    private static String other(String digits) {
        StringBuilder other = new StringBuilder();
        digits.chars().forEach(digit -> other.append((digit - '0' + 3) % 10));
        return other.toString();
    }

    /** What a phone writes that was held on its side: turn a quarter to the right to see it upright. */
    private static byte[] turnedRight(byte[] jpeg) {
        ByteBuffer segment = ByteBuffer.allocate(36);
        segment.putShort((short) 0xffe1).putShort((short) 34);
        segment.put("Exif\0\0MM\0*".getBytes(StandardCharsets.US_ASCII)).putInt(8);
        segment.putShort((short) 1).putShort((short) 0x0112).putShort((short) 3).putInt(1);
        segment.putShort((short) 6).putShort((short) 0).putInt(0);
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        file.write(jpeg, 0, 2);
        file.writeBytes(segment.array());
        file.write(jpeg, 2, jpeg.length - 2);
        return file.toByteArray();
    }

    /** Four seconds of chords, struck twice a second. */
    private static byte[] music() {
        byte[] samples = new byte[128_000];
        double[][] chords = {{262, 330, 392}, {349, 440, 523}, {392, 494, 587}};
        for (int i = 0; i < samples.length / 2; i++) {
            double sum = 0;
            for (double tone : chords[i / 8_000 % 3]) {
                sum += Math.sin(2 * Math.PI * tone * i / 16_000) + 0.4 * Math.sin(4 * Math.PI * tone * i / 16_000);
            }
            int value = (int) (4_000 * sum * Math.exp(-(i % 8_000) / 2_500.0));
            samples[2 * i] = (byte) value;
            samples[2 * i + 1] = (byte) (value >> 8);
        }
        return samples;
    }

    private static byte[] jpeg(BufferedImage image) throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        ImageIO.write(image, "jpg", file);
        return file.toByteArray();
    }
}
