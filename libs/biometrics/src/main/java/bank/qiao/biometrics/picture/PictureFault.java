package bank.qiao.biometrics.picture;

/** Why a file can't be taken as a picture. */
public enum PictureFault {
    /** Neither JPEG nor PNG by its first bytes. */
    NOT_A_PICTURE,
    /** More picture elements than the bound. */
    TOO_LARGE,
    /** Cut, damaged, empty, or of a kind that no camera makes. */
    CORRUPT
}
