package bank.qiao.risk.decisions.web;

import bank.qiao.risk.decisions.DecisionWithDocument;
import com.fasterxml.jackson.annotation.JsonRawValue;
import io.swagger.v3.oas.annotations.media.Schema;

/**
 * A decision with all that went into it.
 *
 * @param document inputs, versions and outputs, byte for byte as stored: its SHA-256 is the document hash
 */
record DecisionDetailResponse(
        DecisionResponse decision,
        @JsonRawValue @Schema(implementation = Object.class) String document) {

    static DecisionDetailResponse of(DecisionWithDocument found) {
        return new DecisionDetailResponse(DecisionResponse.of(found.decision()), found.document());
    }
}
