package bank.qiao.local.client;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class Base32Tests {

    /** The examples of RFC 4648, section 10. */
    @Test
    void textsOfTheStandardAreDecoded() {
        assertThat(Base32.decode("MZXW6YTBOI======")).isEqualTo("foobar".getBytes(US_ASCII));
        assertThat(Base32.decode("MZXW6YQ=")).isEqualTo("foob".getBytes(US_ASCII));
        assertThat(Base32.decode("my")).isEqualTo("f".getBytes(US_ASCII));
        assertThat(Base32.decode("")).isEmpty();
    }

    @Test
    void otherCharactersAreRefused() {
        assertThatThrownBy(() -> Base32.decode("MZ1")).isInstanceOf(IllegalArgumentException.class);
    }
}
