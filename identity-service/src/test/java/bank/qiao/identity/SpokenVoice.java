package bank.qiao.identity;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Objects;

/** Somebody who speaks digits: recordings of single digits at 8 kHz, put together as a phone would record them. */
final class SpokenVoice {

    private static final int HEADER = 44;
    private static final int PAUSE = 2_400;

    private final String speaker;

    SpokenVoice(String speaker) {
        this.speaker = speaker;
    }

    byte[] says(String digits) {
        ByteArrayOutputStream samples = new ByteArrayOutputStream();
        samples.writeBytes(new byte[2 * PAUSE]);
        for (char digit : digits.toCharArray()) {
            samples.writeBytes(doubled(recording(digit)));
            samples.writeBytes(new byte[2 * PAUSE]);
        }
        return wav(samples.toByteArray(), 16_000, 1);
    }

    static byte[] wav(byte[] samples, int rate, int channels) {
        ByteBuffer file = ByteBuffer.allocate(HEADER + samples.length).order(ByteOrder.LITTLE_ENDIAN);
        file.putInt(0x46464952).putInt(36 + samples.length).putInt(0x45564157);
        file.putInt(0x20746d66).putInt(16).putShort((short) 1).putShort((short) channels);
        file.putInt(rate)
                .putInt(rate * 2 * channels)
                .putShort((short) (2 * channels))
                .putShort((short) 16);
        file.putInt(0x61746164).putInt(samples.length).put(samples);
        return file.array();
    }

    private ByteBuffer recording(char digit) {
        String name = "/voice/" + speaker + "/" + digit + ".wav";
        try (InputStream in = Objects.requireNonNull(SpokenVoice.class.getResourceAsStream(name))) {
            byte[] file = in.readAllBytes();
            return ByteBuffer.wrap(file, HEADER, file.length - HEADER).slice().order(ByteOrder.LITTLE_ENDIAN);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** From 8 to 16 kHz: between two samples their mean. */
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
