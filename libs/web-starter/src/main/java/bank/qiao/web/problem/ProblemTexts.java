package bank.qiao.web.problem;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.support.ResourceBundleMessageSource;

/**
 * The titles and details of all codes. Placeholders are filled literally: no apostrophe has to be doubled and no number
 * gets thousands separators.
 */
final class ProblemTexts {

    private final ResourceBundleMessageSource bundles = new ResourceBundleMessageSource();

    ProblemTexts(ClassLoader resources) {
        bundles.setBundleClassLoader(resources);
        bundles.setDefaultEncoding(StandardCharsets.UTF_8.name());
        bundles.setFallbackToSystemLocale(false);
        bundles.setBasenames(Stream.of("problems", "service-problems", "web-problems")
                .filter(name -> resources.getResource(name + ".properties") != null)
                .toArray(String[]::new));
    }

    /** The code itself where no text was written: a poor title, but never an error on top of an error. */
    String title(ErrorCode code, List<Object> arguments, Locale locale) {
        String title = find(code.name() + ".title", arguments, locale);
        return title != null ? title : code.name();
    }

    @Nullable
    String detail(ErrorCode code, List<Object> arguments, Locale locale) {
        return find(code.name() + ".detail", arguments, locale);
    }

    /** The message of an entry of {@code errors[]} that no validator worded. */
    String invalid(String invalidCode, Locale locale) {
        String message = find("invalid." + invalidCode, List.of(), locale);
        return message != null ? message : invalidCode;
    }

    private @Nullable String find(String key, List<Object> arguments, Locale locale) {
        String text = bundles.getMessage(key, null, null, locale);
        if (text == null) {
            return null;
        }
        for (int i = 0; i < arguments.size(); i++) {
            text = text.replace("{" + i + "}", String.valueOf(arguments.get(i)));
        }
        return text;
    }
}
