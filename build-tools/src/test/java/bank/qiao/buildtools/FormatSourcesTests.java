package bank.qiao.buildtools;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FormatSourcesTests {

    private static final String UNTIDY = """
        package a;
        import java.util.List;
        import java.util.Map;
        record A(List<String> x){
          static int size(Object o) { return switch (o) {
            case A(var list) when !list.isEmpty() -> list.size();
            case String _ -> 1;
            default -> { try { yield Integer.parseInt("1"); } catch (NumberFormatException _) { yield 0; } } }; }
        }
        """;

    private static final String TIDY = """
        package a;

        import java.util.List;

        record A(List<String> x) {
            static int size(Object o) {
                return switch (o) {
                    case A(var list) when !list.isEmpty() -> list.size();
                    case String _ -> 1;
                    default -> {
                        try {
                            yield Integer.parseInt("1");
                        } catch (NumberFormatException _) {
                            yield 0;
                        }
                    }
                };
            }
        }
        """;

    @TempDir
    Path root;

    private Path source;
    private Path memory;

    @BeforeEach
    void writeUntidySource() throws IOException {
        source = root.resolve("a/A.java");
        memory = root.resolve("build-tools/target/formatted.txt");
        Files.createDirectories(source.getParent());
        Files.writeString(source, UNTIDY);
    }

    @Test
    void checkNamesTheUntidyFileAndLeavesItAlone() throws IOException {
        var findings = new FormatSources(root, memory).run(false);
        assertThat(findings).singleElement().satisfies(finding -> {
            assertThat(finding.text()).isEqualTo("Not formatted: a/A.java");
            assertThat(finding.fails()).isTrue();
        });
        assertThat(source).hasContent(UNTIDY);
    }

    @Test
    void applyRewritesJava25SyntaxAndTheNextCheckIsContent() throws IOException {
        assertThat(new FormatSources(root, memory).run(true)).noneMatch(FormatSources.Finding::fails);
        assertThat(Files.readString(source)).isEqualTo(TIDY);
        assertThat(new FormatSources(root, memory).run(false)).isEmpty();
    }

    @Test
    void aFileChangedAfterItWasFormattedIsFoundAgain() throws IOException {
        new FormatSources(root, memory).run(true);
        Files.writeString(source, UNTIDY);
        assertThat(new FormatSources(root, memory).run(false)).hasSize(1);
    }

    @Test
    void generatedSourcesAreLeftAlone() throws IOException {
        Path generated = root.resolve("a/target/generated-sources/B.java");
        Files.createDirectories(generated.getParent());
        Files.writeString(generated, UNTIDY);
        new FormatSources(root, memory).run(true);
        assertThat(generated).hasContent(UNTIDY);
    }
}
