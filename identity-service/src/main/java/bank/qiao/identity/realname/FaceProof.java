package bank.qiao.identity.realname;

import bank.qiao.identity.biometrics.Likeness;
import bank.qiao.identity.biometrics.SeenFace;
import org.jspecify.annotations.Nullable;

/**
 * A selfie compared with the registry's portrait, still to be kept; prints without what is in it.
 *
 * @param reference the registry's portrait; null when it has none, and then nothing can be sure
 */
@SuppressWarnings("ArrayRecordComponent")
public record FaceProof(Likeness likeness, SeenFace face, byte[] selfie, byte @Nullable [] reference) {

    boolean isSure() {
        return likeness == Likeness.SAME && !face.suspicious();
    }

    @Override
    public String toString() {
        return "FaceProof[" + likeness + "]";
    }
}
