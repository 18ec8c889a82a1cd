package bank.qiao.account.accounts.web;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.stereotype.Component;

/** Says in the reader's language what a kind of entry is; a kind that nobody has worded yet is shown as it is called. */
@Component
class EntryTexts {

    private final ResourceBundleMessageSource texts = new ResourceBundleMessageSource();

    EntryTexts() {
        texts.setBasename("entries");
        texts.setDefaultEncoding(StandardCharsets.UTF_8.name());
        texts.setFallbackToSystemLocale(false);
    }

    String of(String kind, Locale locale) {
        String text = texts.getMessage(kind, null, null, locale);
        return text == null ? kind : text;
    }
}
