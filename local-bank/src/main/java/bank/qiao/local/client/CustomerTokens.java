package bank.qiao.local.client;

/** What a device holds after registration or login. */
public record CustomerTokens(String customerId, String accessToken, String refreshToken) {

    @Override
    public String toString() {
        return "CustomerTokens[" + customerId + "]";
    }
}
