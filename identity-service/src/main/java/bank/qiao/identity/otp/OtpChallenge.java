package bank.qiao.identity.otp;

import java.time.Instant;
import java.util.UUID;

/** A code on its way to a phone. */
public record OtpChallenge(UUID challengeId, Instant expiresAt, Instant resendAfter) {}
