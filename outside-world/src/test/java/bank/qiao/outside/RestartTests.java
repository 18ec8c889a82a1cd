package bank.qiao.outside;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RestartTests {

    private static final String LIN_CARD = "6222024000100000013";
    private static final String PULL =
            "{'reference':'before','cardNumber':'" + LIN_CARD + "','amountFen':100000,'businessDate':'2030-05-06'}";
    private static final String DECISION = """
        {'requestId':'before','loanReference':'l','grade':'A','dailyRate':'0.00040','principalFen':1000000,
         'partnerShareFen':700000,'instalments':10}\
        """;
    private static final String TINY_RATE = DECISION.replace("0.00040", "0.0000004");
    private static final String ORDERS =
            "orderId,side,fundCode,amountFen,units\nbefore,REDEEM,QBD001,,12.30\n#TOTAL,1,0,12.30\n";
    private static final List<String> VIEWS = List.of(
            "/people",
            "/sms/messages",
            "/cards/" + LIN_CARD,
            "/cards/v1/transactions/before",
            "/cards/v1/files/2030-05-06",
            "/partner-a/v1/funding-decisions/before",
            "/fund-house/v1/confirmation-files/2030-05-06");

    @TempDir
    Path directory;

    @Test
    void everythingIsThereAgainAfterARestart() {
        List<String> before;
        try (RunningWorld world = RunningWorld.in(directory)) {
            live(world.caller());
            before = look(world.caller());
        }

        try (RunningWorld world = RunningWorld.in(directory)) {
            assertThat(look(world.caller())).isEqualTo(before);
            assertNothingHappensTwice(world.caller());
            assertThat(look(world.caller())).isEqualTo(before);
        }
    }

    @Test
    void everythingAnsweredIsThereAgainAfterKillNine() throws Exception {
        List<String> before;
        Process process = startProcess();
        try (Caller caller = new Caller(port(process))) {
            live(caller);
            before = look(caller);
        } finally {
            process.destroyForcibly().waitFor();
        }

        try (RunningWorld world = RunningWorld.in(directory)) {
            assertThat(look(world.caller())).isEqualTo(before);
            assertNothingHappensTwice(world.caller());
        }
    }

    @Test
    void aTornLastLineIsDroppedAndTheNextOneIsWhole() throws IOException {
        try (RunningWorld world = RunningWorld.in(directory)) {
            live(world.caller());
        }
        Files.writeString(
                journal(), "{\"kind\":\"card-movement\",\"event\":{\"order\":{\"refe", StandardOpenOption.APPEND);

        try (RunningWorld world = RunningWorld.in(directory)) {
            assertThat(world.caller().balance(LIN_CARD)).isEqualTo("49000.00");
            world.caller().post("/cards/v1/pulls", PULL.replace("before", "after"));
        }
        try (RunningWorld world = RunningWorld.in(directory)) {
            assertThat(world.caller().balance(LIN_CARD)).isEqualTo("48000.00");
        }
    }

    @Test
    void aJournalDamagedInTheMiddleIsNotGuessedAt() throws IOException {
        try (RunningWorld world = RunningWorld.in(directory)) {
            live(world.caller());
        }
        List<String> lines = Files.readAllLines(journal());
        lines.set(1, lines.get(1).substring(5));
        Files.write(journal(), lines);

        assertThatThrownBy(() -> RunningWorld.in(directory).close()).hasStackTraceContaining("is damaged at byte");
    }

    @Test
    void twoWorldsCannotShareADirectory() {
        try (RunningWorld first = RunningWorld.in(directory)) {
            assertThat(first.caller().get("/people").status()).isEqualTo(200);
            assertThatThrownBy(() -> RunningWorld.in(directory).close())
                    .hasStackTraceContaining("Another outside-world is using");
        }
    }

    @Test
    void modesAreForgotten() {
        try (RunningWorld world = RunningWorld.in(directory)) {
            world.caller().tell("cards", "{'mode':'DOWN'}");
        }
        try (RunningWorld world = RunningWorld.in(directory)) {
            assertThat(world.caller().get("/control/cards").field("mode")).isEqualTo("NORMAL");
        }
    }

    private static void live(Caller caller) {
        caller.post(
                "/people",
                "{'name':'吴迟','idNumber':'110101198507049043','phone':'19900000004','raw':{'qq':{'found':false}}}");
        caller.post("/sms/messages", "{'phone':'19900000001','text':'654321','clientReference':'before'}");
        assertThat(caller.post("/cards/v1/pulls", PULL).field("status")).isEqualTo("SUCCEEDED");
        assertThat(caller.post("/partner-a/v1/funding-decisions", DECISION).field("decision"))
                .isEqualTo("APPROVED");
        assertThat(caller.post("/partner-b/v1/funding-decisions", TINY_RATE).field("reason"))
                .isEqualTo("RATE_TOO_LOW");
        assertThat(caller.putFile("/fund-house/v1/order-files/2030-05-06", ORDERS)
                        .status())
                .isEqualTo(201);
    }

    private static void assertNothingHappensTwice(Caller caller) {
        assertThat(caller.post("/cards/v1/pulls", PULL).status()).isEqualTo(200);
        assertThat(caller.post("/cards/v1/pulls", PULL.replace("100000", "100001"))
                        .status())
                .isEqualTo(409);
        assertThat(caller.post("/partner-a/v1/funding-decisions", DECISION).status())
                .isEqualTo(200);
        assertThat(caller.post("/partner-b/v1/funding-decisions", TINY_RATE).status())
                .isEqualTo(200);
        assertThat(caller.putFile("/fund-house/v1/order-files/2030-05-06", ORDERS)
                        .status())
                .isEqualTo(200);
        assertThat(caller.post("/sms/messages", "{'phone':'19900000001','text':'654321','clientReference':'before'}")
                        .status())
                .isEqualTo(202);
    }

    private static List<String> look(Caller caller) {
        return VIEWS.stream().map(view -> caller.get(view).text()).toList();
    }

    private Path journal() {
        return directory.resolve("journal.jsonl");
    }

    private Process startProcess() throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        OutsideWorldApplication.class.getName(),
                        "--server.port=0",
                        "--management.server.port=-1",
                        "--outside.data-dir=" + directory)
                .redirectErrorStream(true)
                .start();
    }

    private static int port(Process process) throws IOException {
        Pattern ready = Pattern.compile("outside-world is ready on port (\\d+)");
        StringBuilder seen = new StringBuilder();
        BufferedReader output = process.inputReader(UTF_8);
        for (String line = output.readLine(); line != null; line = output.readLine()) {
            seen.append(line).append('\n');
            Matcher matcher = ready.matcher(line);
            if (matcher.find()) {
                return Integer.parseInt(matcher.group(1));
            }
        }
        throw new IllegalStateException("The process ended:\n" + seen);
    }
}
