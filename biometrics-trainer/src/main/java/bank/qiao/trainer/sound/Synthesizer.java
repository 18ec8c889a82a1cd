package bank.qiao.trainer.sound;

import java.io.IOException;
import java.util.List;

/** Speaks words with espeak-ng, which must be installed where the training runs; the same words give the same sound. */
public final class Synthesizer {

    private Synthesizer() {}

    /**
     * @param voice of espeak-ng, for example {@code cmn+f2}
     * @param pitch 0 to 99
     * @param rate words a minute
     */
    public static float[] speak(String voice, int pitch, int rate, String word) throws IOException {
        List<String> command = List.of(
                "espeak-ng",
                "-v",
                voice,
                "-p",
                Integer.toString(pitch),
                "-s",
                Integer.toString(rate),
                "--stdout",
                word);
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        process.getOutputStream().close();
        byte[] file = process.getInputStream().readAllBytes();
        return Sound.trim(WavFile.read(file));
    }
}
