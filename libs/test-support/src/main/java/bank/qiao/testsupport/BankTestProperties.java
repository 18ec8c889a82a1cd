package bank.qiao.testsupport;

import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.MutablePropertySources;
import org.springframework.test.context.support.TestPropertySourceUtils;

/** What a service gets from its environment where it runs: keys, secrets and where tokens come from. */
public final class BankTestProperties implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private static final String NAME = "bank-test";

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        MutablePropertySources sources = context.getEnvironment().getPropertySources();
        var ours = new MapPropertySource(NAME, new LinkedHashMap<>(values()));
        String inlined = TestPropertySourceUtils.INLINED_PROPERTIES_PROPERTY_SOURCE_NAME;
        if (sources.contains(inlined)) {
            // What a test says itself goes first.
            sources.addAfter(inlined, ours);
        } else {
            sources.addFirst(ours);
        }
    }

    /** By property name. */
    public static Map<String, String> values() {
        TestTokens tokens = TestTokens.ofThisJvm();
        var values = new LinkedHashMap<String, String>();
        values.put("qiao.tokens.issuer", tokens.issuer());
        values.put("qiao.tokens.jwk-set-uri", tokens.jwkSetUri());
        values.put("qiao.tokens.signing-key", tokens.signingKeyJson());
        values.put("qiao.encryption.keyset", TestKeysets.ENCRYPTION);
        values.put("qiao.encryption.lookup-keyset", TestKeysets.LOOKUP);
        values.put("qiao.client.secret", "secret-of-tests-only");
        values.put("management.server.port", "0");
        return values;
    }
}
