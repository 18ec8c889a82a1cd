package bank.qiao.identity.realname;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

class PortraitTests {

    @Test
    void aPictureIsKnownByItsFirstBytes() {
        assertThat(of("ffd8ffe000104a46")).isTrue();
        assertThat(of("89504e470d0a1a0a00")).isTrue();
        assertThat(of("474946383961")).isFalse();
        assertThat(of("ffd8ff")).isFalse();
        assertThat(of("")).isFalse();
        assertThat(new Portrait("<svg/>".getBytes(StandardCharsets.UTF_8)).isJpegOrPng())
                .isFalse();
    }

    private static boolean of(String hex) {
        return new Portrait(HexFormat.of().parseHex(hex)).isJpegOrPng();
    }
}
