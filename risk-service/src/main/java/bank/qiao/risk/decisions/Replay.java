package bank.qiao.risk.decisions;

import java.util.UUID;

/**
 * A decision computed again from its stored inputs and model versions.
 *
 * @param identical whether the bytes are those that were stored
 * @param storedHash SHA-256 of the stored document, hexadecimal
 * @param replayedHash SHA-256 of the document that came out now
 * @param replayedDocument what came out now, canonical JSON
 */
public record Replay(
        UUID decisionId, boolean identical, String storedHash, String replayedHash, String replayedDocument) {}
