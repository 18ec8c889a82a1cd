package bank.qiao.biometrics.voice;

/** Why a recording can't be used. */
public enum RecordingFault {
    /** No WAV file by its first bytes. */
    NOT_A_RECORDING,
    /** A WAV file, but not 16 kHz, one channel, 16 bit PCM. */
    UNSUPPORTED_FORMAT,
    /** Cut or contradicting itself. */
    CORRUPT,
    TOO_LONG,
    TOO_LITTLE_SPEECH,
    /** The microphone was overdriven. */
    CLIPPED
}
