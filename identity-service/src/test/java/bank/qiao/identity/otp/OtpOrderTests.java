package bank.qiao.identity.otp;

import static org.assertj.core.api.Assertions.assertThat;

import bank.qiao.identity.customers.PhoneNumber;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class OtpOrderTests {

    private static final PhoneNumber PHONE = PhoneNumber.parse("13812345678");

    @Test
    void theSameOrderHasTheSameBindingWhateverTheOrderOfItsParameters() {
        assertThat(order("binding:1", Map.of("cardTail", "1234", "amount", "5.00"))
                        .binding())
                .isEqualTo(order("binding:1", Map.of("amount", "5.00", "cardTail", "1234"))
                        .binding());
    }

    @Test
    void anotherSubjectOrParameterIsAnotherBinding() {
        String binding = order("binding:1", Map.of("cardTail", "1234")).binding();

        assertThat(order("binding:2", Map.of("cardTail", "1234")).binding()).isNotEqualTo(binding);
        assertThat(order("binding:1", Map.of("cardTail", "1235")).binding()).isNotEqualTo(binding);
        assertThat(order("binding:1", Map.of()).binding()).isNotEqualTo(binding);
        assertThat(order("binding:1", Map.of("cardTai", "l1234")).binding()).isNotEqualTo(binding);
    }

    @Test
    void theMessageSaysTheCodeFirstAndWhatItIsFor() {
        String text = MessageTexts.of(
                order("x", Map.of("cardTail", "1234", "amount", "123456.00")), "004711", Duration.ofMinutes(5));

        assertThat(text).startsWith("【桥银行】验证码004711，用于绑定银行卡").contains("尾号1234", "123456.00元", "5分钟");
    }

    @Test
    void itDoesNotPrintTheNumber() {
        assertThat(order("x", Map.of()).toString()).doesNotContain("13812345678");
    }

    private static OtpOrder order(String subject, Map<String, String> parameters) {
        return new OtpOrder(PHONE, OtpPurpose.BIND_CARD, subject, parameters, null, null);
    }
}
