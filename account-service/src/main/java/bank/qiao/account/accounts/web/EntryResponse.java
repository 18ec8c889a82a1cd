package bank.qiao.account.accounts.web;

import bank.qiao.account.ledger.LedgerEntry;
import bank.qiao.money.Money;
import java.time.Instant;
import java.util.UUID;

/** An entry as the customer sees it; the amount is signed. */
record EntryResponse(
        UUID id,
        Instant bookedAt,
        Money amount,
        Money balanceAfter,
        String kind,
        String description,
        String reference) {

    static EntryResponse of(LedgerEntry entry, String description) {
        return new EntryResponse(
                entry.id(),
                entry.bookedAt(),
                entry.amount(),
                entry.balanceAfter(),
                entry.code(),
                description,
                entry.reference());
    }
}
