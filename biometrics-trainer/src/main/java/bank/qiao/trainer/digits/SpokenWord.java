package bank.qiao.trainer.digits;

/** A digit spoken by somebody; the language is English or Mandarin. */
@SuppressWarnings("ArrayRecordComponent")
record SpokenWord(String speaker, int digit, float[] samples) {}
