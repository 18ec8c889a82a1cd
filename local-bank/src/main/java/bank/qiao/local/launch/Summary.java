package bank.qiao.local.launch;

import java.util.List;

/** What a newcomer needs to know when the bank is up. */
final class Summary {

    private final Folders folders;
    private final Progress progress;

    Summary(Folders folders, Progress progress) {
        this.folders = folders;
        this.progress = progress;
    }

    void print(List<String> notReady) {
        if (notReady.isEmpty()) {
            progress.say("The bank is ready");
        } else {
            progress.say("The bank runs, but without: " + String.join(", ", notReady)
                    + ". They are started again and again; their logs tell why.");
        }
        String gateway = "http://localhost:" + Part.GATEWAY.port();
        progress.plain("""

              REST API           %s/api/v1
              API docs           %s/docs
              SMS inbox          http://localhost:%d/sms
              Demo customers     %s
              Logs               %s
              See it at work     mvn -q -Pwalk   (in another terminal, at the root)
              Stop               Ctrl-C here, or: kill %d
            """.formatted(
                        gateway,
                        gateway,
                        Part.OUTSIDE_WORLD.port(),
                        folders.demoFile(),
                        folders.logs(),
                        ProcessHandle.current().pid()));
    }
}
