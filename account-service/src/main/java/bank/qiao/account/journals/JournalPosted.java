package bank.qiao.account.journals;

import java.util.UUID;

/**
 * Said inside the service when a journal is in the ledger, in the transaction that writes it down.
 *
 * @param subject what it was to mend
 */
public record JournalPosted(UUID journalId, String subject) {}
