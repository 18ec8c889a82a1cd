package bank.qiao.biometrics.weights;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * From 1.29 on the published library of ONNX Runtime for Linux reports its use to its maker, and reads the whole command
 * line for that; a long class path overflows the stack, and the process ends without a word.
 */
class NativeLibraryTests {

    @ParameterizedTest
    @ValueSource(strings = {"linux-x64", "linux-aarch64"})
    void theLibraryThatRunsTheNetworksReportsToNobody(String platform) throws IOException {
        try (InputStream library = Objects.requireNonNull(
                getClass().getResourceAsStream("/ai/onnxruntime/native/" + platform + "/libonnxruntime.so"))) {
            String bytes = new String(library.readAllBytes(), StandardCharsets.ISO_8859_1);
            assertThat(bytes.contains("OneCollector")).isFalse();
            assertThat(bytes.contains("/proc/self/cmdline")).isFalse();
        }
    }
}
