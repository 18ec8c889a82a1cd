package bank.qiao.outside.sms;

import java.time.Instant;

/** A message that the carrier took; also what the journal keeps of it. */
record SmsMessage(String messageId, String phone, String text, String clientReference, Instant sentAt) {}
