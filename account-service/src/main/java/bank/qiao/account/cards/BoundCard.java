package bank.qiao.account.cards;

import java.time.Instant;
import java.util.UUID;

/**
 * A bound card as others see it.
 *
 * @param bank the short name of the issuing bank, for example ICBC
 * @param ordinal 1 for the first card; a later one has limits while it is new
 */
public record BoundCard(UUID id, UUID customerId, String maskedNumber, String bank, int ordinal, Instant boundAt) {}
