package bank.qiao.trainer.sound;

import bank.qiao.biometrics.voice.Recording;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** Reads WAV files of 16 bit PCM at any rate, from trusted folders; brings them to 16 kHz. */
public final class WavFile {

    private static final int DATA = 0x61746164;
    private static final int FORMAT = 0x20746d66;

    private WavFile() {}

    public static float[] read(byte[] file) throws IOException {
        ByteBuffer in = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
        int rate = Recording.RATE;
        int channels = 1;
        int at = 12;
        while (at + 8 <= file.length) {
            int name = in.getInt(at);
            long size = Integer.toUnsignedLong(in.getInt(at + 4));
            if (name == FORMAT) {
                channels = in.getShort(at + 10);
                rate = in.getInt(at + 12);
            } else if (name == DATA) {
                // A synthesizer that writes to a pipe doesn't know the size and states the largest.
                int count = (int) Math.min(size, file.length - at - 8L) / 2 / channels;
                float[] samples = new float[count];
                for (int i = 0; i < count; i++) {
                    samples[i] = in.getShort(at + 8 + 2 * channels * i) / 32_768f;
                }
                return rate == Recording.RATE ? samples : Sound.resample(samples, (double) Recording.RATE / rate);
            }
            at += (int) Math.min(8 + size + (size & 1), file.length);
        }
        throw new IOException("no WAV data");
    }
}
