package bank.qiao.account.accounts;

import java.util.UUID;

/** Whose an account is and of what class, without what is on it. */
public record AccountOwner(
        UUID accountId, UUID customerId, String number, AccountClass accountClass, AccountStatus status) {}
