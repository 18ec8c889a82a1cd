package bank.qiao.risk.sources;

import java.util.Optional;
import java.util.UUID;

/** Raw answers as they came; an answer is kept once for an application and never changed. */
interface AnswerArchive {

    /** What this source answered before for the same application. */
    Optional<SourceAnswer> find(UUID applicationId, SourcePort port);

    /** Keeps what the source itself said; that it was not asked or is down leaves nothing to keep. */
    void keep(UUID applicationId, Source source, SourceAnswer answer);
}
