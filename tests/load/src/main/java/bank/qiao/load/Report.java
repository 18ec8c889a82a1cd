package bank.qiao.load;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The table and the chart, for the console and for docs/benchmarks.md. */
final class Report {

    static final String TPCB = "pgbench TPC-B, 16 clients";
    static final String SELECTS = "pgbench -S, 16 clients";

    private static final String BEGIN = "<!-- written by mvn -q -Pbench: begin -->";
    private static final String END = "<!-- end -->";
    private static final int WIDTH = 760;
    private static final int BAR = 22;

    private final Map<String, Result> medians;
    private final List<String> facts;

    Report(Map<String, Result> medians, List<String> facts) {
        this.medians = medians;
        this.facts = facts;
    }

    String table() {
        StringBuilder table = new StringBuilder();
        facts.forEach(fact -> table.append("- ").append(fact).append('\n'));
        table.append("\n"
                        + "| what | per second | × | p50 ms | p99 ms | PostgreSQL CPU µs each | account-service"
                        + " CPU µs each |\n")
                .append("| --- | --- | --- | --- | --- | --- | --- |\n");
        medians.forEach((name, result) -> table.append(String.format(
                Locale.ROOT,
                "| %s | %,.0f | %.2f | %.1f | %.1f | %.1f | %.1f |%n",
                name,
                result.perSecond(),
                result.ratio(),
                result.p50(),
                result.p99(),
                result.databaseMicros(),
                result.serviceMicros())));
        return table.toString();
    }

    private String chart() {
        List<Map.Entry<String, Result>> bars = medians.entrySet().stream()
                .filter(each ->
                        !each.getKey().contains("reads") && !each.getKey().equals(SELECTS))
                .toList();
        double longest =
                bars.stream().mapToDouble(each -> each.getValue().ratio()).max().orElse(1);
        StringBuilder svg = new StringBuilder(
                "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"%d\" height=\"%d\" font-family=\"sans-serif\" font-size=\"12\">%n<title>Transfers per second against pgbench TPC-B</title>%n"
                        .formatted(WIDTH, (bars.size() + 1) * (BAR + 6)));
        int y = 6;
        for (Map.Entry<String, Result> bar : bars) {
            double ratio = bar.getValue().ratio();
            double length = Math.max(1, (WIDTH - 380) * ratio / longest);
            svg.append(String.format(
                    Locale.ROOT,
                    "<text x=\"270\" y=\"%d\" text-anchor=\"end\">%s</text><rect x=\"280\" y=\"%d\" width=\"%.0f\""
                            + " height=\"%d\" fill=\"#2f6f8f\"/><text x=\"%.0f\" y=\"%d\">%.1f ×</text>%n",
                    y + 16,
                    bar.getKey(),
                    y,
                    length,
                    BAR,
                    286 + length,
                    y + 16,
                    ratio));
            y += BAR + 6;
        }
        return svg.append("</svg>\n").toString();
    }

    /** Replaces the part of the page between the marks, and the chart. */
    void write(Path docs) throws IOException {
        Path page = docs.resolve("benchmarks.md");
        String before = Files.exists(page) ? Files.readString(page) : "# Benchmarks\n\n" + BEGIN + "\n" + END + "\n";
        int from = before.indexOf(BEGIN) + BEGIN.length();
        int to = before.indexOf(END);
        Files.writeString(
                page,
                before.substring(0, from) + "\n" + table()
                        + "\n![Transfers per second against pgbench](benchmarks.svg)\n" + before.substring(to));
        Files.writeString(docs.resolve("benchmarks.svg"), chart());
    }
}
