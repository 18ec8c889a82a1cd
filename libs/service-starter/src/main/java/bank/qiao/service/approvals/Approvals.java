package bank.qiao.service.approvals;

import java.util.Map;
import java.util.UUID;

/** Asks for a checker's decision before a change is made (domain rule 9). */
public interface Approvals {

    /**
     * Records the request in the caller's transaction and sends it to the checkers' list; the {@link ApprovedChange} of
     * the same kind runs once when it is approved.
     *
     * @param subject what it is about, for example {@code customer:<id>}; no personal data
     * @param before the values as they are, shown to the checker
     * @param after the values as they are to be: all that {@link ApprovedChange#apply} needs
     * @return the approval id, to poll at /admin/v1/approvals/{id}
     */
    UUID request(
            String kind,
            String subject,
            Map<String, String> before,
            Map<String, String> after,
            String reason,
            String maker);
}
