package bank.qiao.identity.tokens;

import java.util.UUID;

/**
 * Somebody who proved a customer's number and wants to log in from a new device; good for showing a face, and for
 * nothing else.
 *
 * @param keyThumbprint of the new device's key
 */
public record LoginTicket(UUID customerId, String deviceId, String keyThumbprint) {}
