package bank.qiao.buildtools;

import com.palantir.javaformat.java.Formatter;
import com.palantir.javaformat.java.FormatterException;
import com.palantir.javaformat.java.JavaFormatterOptions;

/** The one form of a Java source: palantir-java-format, 120 columns, imports sorted, unused ones gone. */
final class SourceFormatter {

    /** Part of what is remembered: another version may format otherwise. */
    static final String VERSION = "palantir-java-format "
            + Formatter.class.getPackage().getImplementationVersion() + " on "
            + Runtime.version().feature();

    private final Formatter formatter = Formatter.createFormatter(JavaFormatterOptions.builder()
            .style(JavaFormatterOptions.Style.PALANTIR)
            .build());

    String format(String source) throws FormatterException {
        return formatter.formatSourceAndFixImports(source);
    }
}
