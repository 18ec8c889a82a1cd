package bank.qiao.identity.biometrics;

import bank.qiao.web.problem.ErrorCode;

/** What the biometrics module refuses: mostly pictures and recordings that can be made better. */
public enum BiometricError implements ErrorCode {
    IMAGE_TOO_LARGE(413),
    AUDIO_TOO_LARGE(413),
    IMAGE_TYPE_UNSUPPORTED(415),
    AUDIO_TYPE_UNSUPPORTED(415),
    IMAGE_CORRUPT(422),
    NO_FACE(422),
    MULTIPLE_FACES(422),
    FACE_TOO_SMALL(422),
    FACE_CUT_OFF(422),
    HEAD_TURNED(422),
    BLURRED(422),
    BAD_LIGHTING(422),
    AUDIO_CORRUPT(422),
    TOO_LITTLE_SPEECH(422),
    CLIPPED(422),
    /** More pictures and recordings at once than the processor can judge. */
    BIOMETRICS_BUSY(503),
    /** The weights are missing: nothing is compared, so nothing passes. */
    BIOMETRICS_UNAVAILABLE(503);

    private final int status;

    BiometricError(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
