package bank.qiao.identity.otp;

import java.time.Duration;

/** The words of the messages. The code comes first, so that no other digits are taken for it. */
final class MessageTexts {

    private MessageTexts() {}

    static String of(OtpOrder order, String code, Duration lifetime) {
        StringBuilder text = new StringBuilder("【桥银行】验证码")
                .append(code)
                .append("，用于")
                .append(order.purpose().inWords());
        String cardTail = order.parameters().get("cardTail");
        if (cardTail != null) {
            text.append("，卡号尾号").append(cardTail);
        }
        String amount = order.parameters().get("amount");
        if (amount != null) {
            text.append("，金额").append(amount).append("元");
        }
        return text.append("，")
                .append(lifetime.toMinutes())
                .append("分钟内有效。请勿告诉任何人，银行工作人员不会索取。")
                .toString();
    }
}
