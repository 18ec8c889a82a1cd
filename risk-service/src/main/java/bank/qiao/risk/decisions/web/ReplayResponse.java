package bank.qiao.risk.decisions.web;

import bank.qiao.risk.decisions.Replay;
import com.fasterxml.jackson.annotation.JsonRawValue;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.UUID;

/** What a replay came to. */
record ReplayResponse(
        UUID decisionId,
        boolean identical,
        String storedHash,
        String replayedHash,
        @JsonRawValue @Schema(implementation = Object.class) String replayedDocument) {

    static ReplayResponse of(Replay replay) {
        return new ReplayResponse(
                replay.decisionId(),
                replay.identical(),
                replay.storedHash(),
                replay.replayedHash(),
                replay.replayedDocument());
    }
}
