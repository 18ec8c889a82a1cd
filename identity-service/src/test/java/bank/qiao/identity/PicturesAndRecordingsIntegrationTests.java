package bank.qiao.identity;

import static org.assertj.core.api.Assertions.assertThat;

import bank.qiao.recordedvoice.RecordedVoice;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Random;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

/** What people may hand in as a picture or a recording, by mistake or on purpose, and how much at once. */
class PicturesAndRecordingsIntegrationTests extends VerificationTest {

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
}
