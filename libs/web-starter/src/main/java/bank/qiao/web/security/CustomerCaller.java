package bank.qiao.web.security;

import java.util.UUID;

/**
 * The customer whose access token came with the request; a controller takes it as a parameter. Ids are those of the
 * token: the session it belongs to and the device whose key it is bound to.
 */
public record CustomerCaller(UUID customerId, UUID sessionId, String deviceId) {}
