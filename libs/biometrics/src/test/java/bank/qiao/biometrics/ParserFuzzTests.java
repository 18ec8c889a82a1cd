package bank.qiao.biometrics;

import bank.qiao.biometrics.picture.PictureException;
import bank.qiao.biometrics.picture.PictureReader;
import bank.qiao.biometrics.voice.RecordingException;
import bank.qiao.biometrics.voice.SpeechActivity;
import bank.qiao.biometrics.voice.WavReader;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.time.Duration;

/**
 * Whatever a stranger sends, the parsers read it or refuse it in their own words. The build runs the inputs in the
 * resources; with JAZZER_FUZZ=1 the fuzzer looks for more.
 */
class ParserFuzzTests {

    private static final PictureReader PICTURES = new PictureReader(1_000_000);
    private static final WavReader RECORDINGS = new WavReader(Duration.ofSeconds(10));

    @FuzzTest(maxDuration = "2m")
    void aPictureIsReadOrRefused(byte[] file) {
        try {
            PICTURES.read(file);
        } catch (PictureException refused) {
            // As it should.
        }
    }

    @FuzzTest(maxDuration = "2m")
    void aRecordingIsReadOrRefused(byte[] file) {
        try {
            SpeechActivity.of(RECORDINGS.read(file));
        } catch (RecordingException refused) {
            // As it should.
        }
    }
}
