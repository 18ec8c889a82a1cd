package bank.qiao.identity.otp.web;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

/** The network address a request came from, as the gateway forwards it. */
final class ClientAddress {

    private ClientAddress() {}

    /** Null when it is not known: a loopback address is the bank's own machine, not a customer's. */
    static @Nullable String of(HttpServletRequest request) {
        String address = request.getRemoteAddr();
        boolean unknown = address == null
                || address.isEmpty()
                || address.startsWith("127.")
                || address.equals("::1")
                || address.equals("0:0:0:0:0:0:0:1");
        return unknown ? null : address;
    }
}
