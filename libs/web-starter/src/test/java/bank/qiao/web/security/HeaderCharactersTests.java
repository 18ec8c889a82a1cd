package bank.qiao.web.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.servlet.http.HttpServletRequest;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.security.web.firewall.StrictHttpFirewall;

/** Every character is judged as the firewall judges it by default; above the first plane, one in a hundred. */
class HeaderCharactersTests {

    private final StrictHttpFirewall byDefault = new StrictHttpFirewall();

    @Test
    void eachCharacterIsAllowedExactlyWhereTheDefaultAllowsIt() {
        for (int character = 0;
                character <= Character.MAX_CODE_POINT;
                character += Character.isBmpCodePoint(character) ? 1 : 101) {
            String text = "x" + Character.toString(character);
            assertThat(HeaderCharacters.allowedInValue(text))
                    .as("value with %x", character)
                    .isEqualTo(allowed("name", text));
            assertThat(HeaderCharacters.allowedInName(text))
                    .as("name with %x", character)
                    .isEqualTo(allowed(text, "value"));
        }
    }

    @Test
    void theDefaultRefusesSomething() {
        assertThatThrownBy(() -> firewalled("name", "a\u0000").getHeader("name"))
                .isInstanceOf(RequestRejectedException.class);
    }

    private boolean allowed(String name, String value) {
        try {
            firewalled(name, value).getHeader(name);
            return true;
        } catch (RequestRejectedException refused) {
            return false;
        }
    }

    private HttpServletRequest firewalled(String name, String value) {
        MockHttpServletRequest request = new MockHttpServletRequest("GET", "/");
        request.addHeader(name, value);
        return byDefault.getFirewalledRequest(request);
    }
}
