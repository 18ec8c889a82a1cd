package bank.qiao.biometrics.voice;

/**
 * Sound: 16,000 samples a second, one channel.
 *
 * @param samples from -1 to 1
 */
@SuppressWarnings("ArrayRecordComponent")
public record Recording(float[] samples) {

    public static final int RATE = 16_000;

    public float seconds() {
        return (float) samples.length / RATE;
    }

    @Override
    public String toString() {
        return "Recording[…]";
    }
}
