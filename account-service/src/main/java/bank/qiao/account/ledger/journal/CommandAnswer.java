package bank.qiao.account.ledger.journal;

import bank.qiao.service.messages.EventMessage;
import java.util.UUID;

/**
 * The answer to a command of another service, kept and sent with the group that carries it out.
 *
 * @param failures why each transfer was refused, as JSON by transfer id; an empty object when all were posted
 */
record CommandAnswer(UUID commandId, String failures, EventMessage event) {}
