package bank.qiao.service.approvals;

import java.util.Map;
import java.util.UUID;

/** Carries out one kind of change once a checker has approved it; a bean of this type is all it takes. */
public interface ApprovedChange {

    /** The kind passed to {@link Approvals#request}, for example {@code CREDIT_LINE_INVITATION}. */
    String kind();

    /** Runs in the transaction that marks the approval as carried out. */
    void apply(UUID approvalId, Map<String, String> after, String maker, String checker);
}
