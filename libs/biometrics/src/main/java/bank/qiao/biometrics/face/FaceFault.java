package bank.qiao.biometrics.face;

/** Why a picture of a face can't be used; each is something that the person can do better. */
public enum FaceFault {
    NO_FACE,
    MULTIPLE_FACES,
    FACE_TOO_SMALL,
    FACE_CUT_OFF,
    HEAD_TURNED,
    BLURRED,
    BAD_LIGHTING
}
