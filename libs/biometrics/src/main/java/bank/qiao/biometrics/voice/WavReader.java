package bank.qiao.biometrics.voice;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.time.Duration;

/** Reads WAV files of exactly one kind: PCM, 16 kHz, one channel, 16 bit. Every number in the file is checked. */
public final class WavReader {

    private static final int RIFF = 0x46464952;
    private static final int WAVE = 0x45564157;
    private static final int FORMAT = 0x20746d66;
    private static final int DATA = 0x61746164;
    private static final int PCM = 1;
    private static final int SHORTEST_FORMAT = 16;
    private static final int BYTES_PER_SAMPLE = 2;

    private final long mostSamples;

    public WavReader(Duration longest) {
        mostSamples = longest.toMillis() * Recording.RATE / 1000;
    }

    /** Whether the first bytes are those of a WAV file. */
    public static boolean looksLikeRecording(byte[] file) {
        if (file.length < 12) {
            return false;
        }
        ByteBuffer in = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
        return in.getInt(0) == RIFF && in.getInt(8) == WAVE;
    }

    /** @throws RecordingException when it is another format, cut, or too long */
    public Recording read(byte[] file) throws RecordingException {
        if (!looksLikeRecording(file)) {
            throw new RecordingException(file.length == 0 ? RecordingFault.CORRUPT : RecordingFault.NOT_A_RECORDING);
        }
        ByteBuffer in = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
        // The stated size may lack a padding byte, but may not reach beyond the file.
        if (Integer.toUnsignedLong(in.getInt(4)) + 8 > file.length) {
            throw new RecordingException(RecordingFault.CORRUPT);
        }
        boolean formatSeen = false;
        int at = 12;
        while (at + 8 <= file.length) {
            int name = in.getInt(at);
            long size = Integer.toUnsignedLong(in.getInt(at + 4));
            if (size > file.length - at - 8L) {
                throw new RecordingException(RecordingFault.CORRUPT);
            }
            if (name == FORMAT) {
                requireFormat(in, at + 8, size);
                formatSeen = true;
            } else if (name == DATA) {
                if (!formatSeen) {
                    throw new RecordingException(RecordingFault.CORRUPT);
                }
                return samples(in, at + 8, size);
            }
            at += (int) Math.min(8 + size + (size & 1), file.length - at);
        }
        throw new RecordingException(RecordingFault.CORRUPT);
    }

    private static void requireFormat(ByteBuffer in, int at, long size) throws RecordingException {
        if (size < SHORTEST_FORMAT) {
            throw new RecordingException(RecordingFault.CORRUPT);
        }
        boolean right = in.getShort(at) == PCM
                && in.getShort(at + 2) == 1
                && in.getInt(at + 4) == Recording.RATE
                && in.getShort(at + 14) == 8 * BYTES_PER_SAMPLE;
        if (!right) {
            throw new RecordingException(RecordingFault.UNSUPPORTED_FORMAT);
        }
        if (in.getInt(at + 8) != Recording.RATE * BYTES_PER_SAMPLE || in.getShort(at + 12) != BYTES_PER_SAMPLE) {
            throw new RecordingException(RecordingFault.CORRUPT);
        }
    }

    private Recording samples(ByteBuffer in, int at, long size) throws RecordingException {
        if (size % BYTES_PER_SAMPLE != 0) {
            throw new RecordingException(RecordingFault.CORRUPT);
        }
        if (size / BYTES_PER_SAMPLE > mostSamples) {
            throw new RecordingException(RecordingFault.TOO_LONG);
        }
        float[] samples = new float[(int) (size / BYTES_PER_SAMPLE)];
        for (int i = 0; i < samples.length; i++) {
            samples[i] = in.getShort(at + BYTES_PER_SAMPLE * i) / 32768f;
        }
        return new Recording(samples);
    }
}
