package bank.qiao.recordedvoice;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Objects;

/** Speaks digits by putting recordings of single ones together (Free Spoken Digit Dataset, see NOTICE). */
public final class RecordedVoice {

    private static final int HEADER = 44;
    private static final int RATE = 16_000;
    private static final int PAUSE = 2_400;

    private RecordedVoice() {}

    /** A WAV file as a telephone would record it: PCM, 16 kHz, one channel, 16 bit. */
    public static byte[] says(String digits) {
        ByteArrayOutputStream samples = new ByteArrayOutputStream();
        samples.writeBytes(new byte[2 * PAUSE]);
        for (char digit : digits.toCharArray()) {
            samples.writeBytes(doubled(recording(digit)));
            samples.writeBytes(new byte[2 * PAUSE]);
        }
        return wav(samples.toByteArray(), RATE, 1);
    }

    /**
     * A WAV file of any samples.
     *
     * @param samples PCM of 16 bit, little-endian
     * @param rate samples a second
     */
    public static byte[] wav(byte[] samples, int rate, int channels) {
        ByteBuffer file = ByteBuffer.allocate(HEADER + samples.length).order(ByteOrder.LITTLE_ENDIAN);
        file.putInt(0x46464952).putInt(HEADER - 8 + samples.length).putInt(0x45564157);
        file.putInt(0x20746d66).putInt(16).putShort((short) 1).putShort((short) channels);
        file.putInt(rate)
                .putInt(rate * 2 * channels)
                .putShort((short) (2 * channels))
                .putShort((short) 16);
        file.putInt(0x61746164).putInt(samples.length).put(samples);
        return file.array();
    }

    private static ByteBuffer recording(char digit) {
        try (InputStream in = Objects.requireNonNull(RecordedVoice.class.getResourceAsStream(digit + ".wav"))) {
            byte[] file = in.readAllBytes();
            return ByteBuffer.wrap(file, HEADER, file.length - HEADER).slice().order(ByteOrder.LITTLE_ENDIAN);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The recordings have 8 kHz: between two samples comes their mean. */
    private static byte[] doubled(ByteBuffer samples) {
        int count = samples.remaining() / 2;
        ByteBuffer out = ByteBuffer.allocate(4 * count).order(ByteOrder.LITTLE_ENDIAN);
        for (int i = 0; i < count; i++) {
            int now = samples.getShort(2 * i);
            int next = samples.getShort(2 * Math.min(i + 1, count - 1));
            out.putShort((short) now).putShort((short) ((now + next) / 2));
        }
        return out.array();
    }
}
