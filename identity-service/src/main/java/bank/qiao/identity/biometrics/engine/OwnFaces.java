package bank.qiao.identity.biometrics.engine;

import bank.qiao.biometrics.face.FaceFaultException;
import bank.qiao.biometrics.face.FaceLimits;
import bank.qiao.biometrics.face.FaceReading;
import bank.qiao.biometrics.face.Vectors;
import bank.qiao.biometrics.picture.PictureException;
import bank.qiao.identity.biometrics.BiometricError;
import bank.qiao.identity.biometrics.BiometricSettings;
import bank.qiao.identity.biometrics.BiometricSettings.FaceThresholds;
import bank.qiao.identity.biometrics.FaceComparison;
import bank.qiao.identity.biometrics.Likeness;
import bank.qiao.identity.biometrics.PresentationAttackCheck;
import bank.qiao.identity.biometrics.SeenFace;
import bank.qiao.web.problem.Refusal;
import org.springframework.stereotype.Component;

/** Faces by our own pipeline. */
@Component
class OwnFaces implements FaceComparison, PresentationAttackCheck {

    private final Engine engine;
    private final BiometricSettings settings;
    private final FaceThresholds thresholds;

    OwnFaces(Engine engine, BiometricSettings settings) {
        this.engine = engine;
        this.settings = settings;
        this.thresholds = settings.thresholds();
    }

    @Override
    public String modelVersion() {
        return engine.faces().version();
    }

    @Override
    public SeenFace read(byte[] picture) {
        try {
            FaceReading reading = engine.faces().read(engine.pictures().read(picture), FaceLimits.usual());
            return new SeenFace(reading.vector(), suspicious(reading.real()));
        } catch (PictureException unfit) {
            throw new Refusal(
                    switch (unfit.fault()) {
                        case NOT_A_PICTURE -> BiometricError.IMAGE_TYPE_UNSUPPORTED;
                        case TOO_LARGE -> BiometricError.IMAGE_TOO_LARGE;
                        case CORRUPT -> BiometricError.IMAGE_CORRUPT;
                    });
        } catch (FaceFaultException unfit) {
            throw new Refusal(
                    switch (unfit.fault()) {
                        case NO_FACE -> BiometricError.NO_FACE;
                        case MULTIPLE_FACES -> BiometricError.MULTIPLE_FACES;
                        case FACE_TOO_SMALL -> BiometricError.FACE_TOO_SMALL;
                        case FACE_CUT_OFF -> BiometricError.FACE_CUT_OFF;
                        case HEAD_TURNED -> BiometricError.HEAD_TURNED;
                        case BLURRED -> BiometricError.BLURRED;
                        case BAD_LIGHTING -> BiometricError.BAD_LIGHTING;
                    });
        }
    }

    @Override
    public Likeness compare(float[] reference, float[] probe) {
        float cosine = Vectors.cosine(reference, probe);
        if (cosine >= thresholds.passFrom()) {
            return Likeness.SAME;
        }
        return cosine >= thresholds.referFrom() ? Likeness.UNSURE : Likeness.DIFFERENT;
    }

    @Override
    public boolean suspicious(float real) {
        return real < settings.leastReal();
    }
}
