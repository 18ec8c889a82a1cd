package bank.qiao.biometrics.voice;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class DigitAlignmentTests {

    @Test
    void theStringThatWasSaidFitsBestAndAnyOtherWorse() {
        float[][] said = says(4, 8, 1, 5, 9, 2);
        assertThat(DigitAlignment.score(said, new int[] {4, 8, 1, 5, 9, 2})).isZero();
        assertThat(DigitAlignment.score(said, new int[] {4, 8, 1, 5, 9, 3})).isLessThan(-4);
        assertThat(DigitAlignment.score(said, new int[] {8, 4, 1, 5, 9, 2})).isLessThan(-8);
        assertThat(DigitAlignment.score(said, new int[] {4, 8, 1, 5, 9})).isLessThan(-4);
    }

    @Test
    void aRecordingThatIsTooShortForTheStringNeverFits() {
        assertThat(DigitAlignment.score(says(4), new int[] {4, 8, 1, 5, 9, 2})).isLessThan(-1_000);
        assertThat(DigitAlignment.score(new float[0][], new int[] {4, 8})).isLessThan(-1_000);
    }

    private static float[][] says(int... digits) {
        List<float[]> steps = new ArrayList<>();
        for (int digit : digits) {
            steps.add(step(DigitNetwork.NONE));
            for (int i = 0; i < 4; i++) {
                steps.add(step(digit));
            }
        }
        steps.add(step(DigitNetwork.NONE));
        return steps.toArray(float[][]::new);
    }

    private static float[] step(int likely) {
        float[] step = new float[DigitNetwork.CLASSES];
        java.util.Arrays.fill(step, -4);
        step[likely] = -0.2f;
        return step;
    }
}
