package bank.qiao.identity.otp;

/** What a code is for; it can't be used for anything else. */
public enum OtpPurpose {
    REGISTER("注册桥银行"),
    LOGIN("登录桥银行"),
    BIND_CARD("绑定银行卡"),
    WITHDRAW("提现"),
    STEP_UP("身份核验"),
    CHANGE_PHONE("更换手机号");

    private final String inWords;

    OtpPurpose(String inWords) {
        this.inWords = inWords;
    }

    /** As the message to the phone says it. */
    String inWords() {
        return inWords;
    }
}
