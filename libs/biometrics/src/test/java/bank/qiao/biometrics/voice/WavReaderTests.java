package bank.qiao.biometrics.voice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.time.Duration;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class WavReaderTests {

    private final WavReader reader = new WavReader(Duration.ofSeconds(30));

    @Test
    void aRecordingOfTheOneKindIsRead() throws RecordingException {
        byte[] file = wav(16_000, 1, 16, 32_000);
        ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN).putShort(44, (short) -16_384);
        Recording recording = reader.read(file);
        assertThat(recording.seconds()).isEqualTo(1);
        assertThat(recording.samples()[0]).isEqualTo(-0.5f);
    }

    @Test
    void otherKindsAreNotSupported() {
        assertFault(wav(8_000, 1, 16, 16_000), RecordingFault.UNSUPPORTED_FORMAT);
        assertFault(wav(16_000, 2, 16, 16_000), RecordingFault.UNSUPPORTED_FORMAT);
        assertFault(wav(16_000, 1, 8, 16_000), RecordingFault.UNSUPPORTED_FORMAT);
        assertFault(new byte[100], RecordingFault.NOT_A_RECORDING);
    }

    @Test
    void whatIsCutOrContradictsItselfIsCorrupt() {
        byte[] whole = wav(16_000, 1, 16, 16_000);
        assertFault(Arrays.copyOf(whole, 5_000), RecordingFault.CORRUPT);
        assertFault(new byte[0], RecordingFault.CORRUPT);
        byte[] wrongRate = whole.clone();
        wrongRate[28] ^= 1;
        assertFault(wrongRate, RecordingFault.CORRUPT);
        byte[] endless = whole.clone();
        Arrays.fill(endless, 40, 44, (byte) 0xff);
        assertFault(endless, RecordingFault.CORRUPT);
    }

    @Test
    void whatIsTooLongIsNotRead() {
        assertFault(wav(16_000, 1, 16, 31 * 32_000), RecordingFault.TOO_LONG);
    }

    @Test
    void silenceAndNoiseAreNoSpeech() {
        assertThat(SpeechActivity.of(new Recording(new float[48_000])).seconds())
                .isZero();
        float[] noise = new float[48_000];
        Random random = new Random(3);
        for (int i = 0; i < noise.length; i++) {
            noise[i] = (float) random.nextGaussian() * 0.1f;
        }
        assertThatThrownBy(() -> SpeechActivity.of(new Recording(noise)).require(SpeechLimits.usual()))
                .isInstanceOfSatisfying(
                        RecordingException.class,
                        e -> assertThat(e.fault()).isEqualTo(RecordingFault.TOO_LITTLE_SPEECH));
    }

    private void assertFault(byte[] file, RecordingFault fault) {
        assertThatThrownBy(() -> reader.read(file))
                .isInstanceOfSatisfying(
                        RecordingException.class, e -> assertThat(e.fault()).isEqualTo(fault));
    }

    static byte[] wav(int rate, int channels, int bits, int bytes) {
        ByteBuffer file = ByteBuffer.allocate(44 + bytes).order(ByteOrder.LITTLE_ENDIAN);
        file.putInt(0x46464952).putInt(36 + bytes).putInt(0x45564157);
        file.putInt(0x20746d66).putInt(16).putShort((short) 1).putShort((short) channels);
        file.putInt(rate).putInt(rate * channels * bits / 8);
        file.putShort((short) (channels * bits / 8)).putShort((short) bits);
        file.putInt(0x61746164).putInt(bytes);
        return file.array();
    }
}
