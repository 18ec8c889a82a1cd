package bank.qiao.testsupport;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Properties;

/** Checks that every error code of a service can be told to a customer, in English and in Chinese. */
public final class ProblemTexts {

    private static final List<String> BUNDLES = List.of("problems", "service-problems", "web-problems");

    private ProblemTexts() {}

    /**
     * Looks at every enum below the package that implements {@code ErrorCode}.
     *
     * @return the codes looked at
     * @throws AssertionError naming each text that is missing
     */
    public static List<String> verify(String basePackage) {
        var types = new ArrayList<Class<?>>();
        for (JavaClass type : new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages(basePackage)) {
            if (type.isEnum() && isErrorCode(type)) {
                types.add(type.reflect());
            }
        }
        return verifyTypes(types);
    }

    static List<String> verifyTypes(List<Class<?>> enums) {
        var english = texts(".properties");
        var chinese = texts("_zh_CN.properties");
        var codes = new ArrayList<String>();
        var missing = new ArrayList<String>();
        for (Class<?> type : enums) {
            for (Object constant : type.getEnumConstants()) {
                String code = ((Enum<?>) constant).name();
                codes.add(code);
                for (String key : List.of(code + ".title", code + ".detail")) {
                    if (english.getProperty(key, "").isBlank()) {
                        missing.add(key + " (English, " + type.getSimpleName() + ")");
                    }
                    if (chinese.getProperty(key, "").isBlank()) {
                        missing.add(key + " (zh-CN, " + type.getSimpleName() + ")");
                    }
                }
            }
        }
        if (!missing.isEmpty()) {
            throw new AssertionError("Error codes without a text:\n" + String.join("\n", missing));
        }
        return List.copyOf(codes);
    }

    private static boolean isErrorCode(JavaClass type) {
        return type.getAllRawInterfaces().stream()
                .anyMatch(implemented -> implemented.getSimpleName().equals("ErrorCode"));
    }

    private static Properties texts(String ending) {
        var all = new Properties();
        var loader = Thread.currentThread().getContextClassLoader();
        for (String bundle : BUNDLES) {
            try {
                for (URL file : Collections.list(loader.getResources(bundle + ending))) {
                    try (var reader = new InputStreamReader(file.openStream(), StandardCharsets.UTF_8)) {
                        all.load(reader);
                    }
                }
            } catch (IOException e) {
                throw new UncheckedIOException(bundle + ending + " can't be read", e);
            }
        }
        return all;
    }
}
