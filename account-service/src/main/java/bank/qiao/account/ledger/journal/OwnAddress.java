package bank.qiao.account.ledger.journal;

import bank.qiao.account.ledger.LedgerSettings;
import java.net.InetAddress;
import java.net.UnknownHostException;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.web.server.context.WebServerInitializedEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.stereotype.Component;

/** Where other instances reach this one, once it listens. */
@Component
class OwnAddress implements ApplicationListener<WebServerInitializedEvent> {

    private final LedgerSettings settings;
    private volatile @Nullable String listening;

    OwnAddress(LedgerSettings settings) {
        this.settings = settings;
    }

    @Nullable
    String url() {
        return settings.advertisedUrl() != null && !settings.advertisedUrl().isBlank()
                ? settings.advertisedUrl()
                : listening;
    }

    @Override
    public void onApplicationEvent(WebServerInitializedEvent event) {
        if (event.getApplicationContext().getServerNamespace() == null) {
            listening = "http://" + host() + ":" + event.getWebServer().getPort();
        }
    }

    private static String host() {
        try {
            return InetAddress.getLocalHost().getHostAddress();
        } catch (UnknownHostException e) {
            return InetAddress.getLoopbackAddress().getHostAddress();
        }
    }
}
