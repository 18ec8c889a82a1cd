package bank.qiao.identity.biometrics.engine;

import bank.qiao.biometrics.face.FacePipeline;
import bank.qiao.biometrics.picture.PictureReader;
import bank.qiao.biometrics.voice.DigitFeatures;
import bank.qiao.biometrics.voice.SpeakerModel;
import bank.qiao.biometrics.voice.SpokenDigits;
import bank.qiao.biometrics.weights.Weights;
import bank.qiao.biometrics.weights.WeightsException;
import bank.qiao.identity.biometrics.BiometricError;
import bank.qiao.identity.biometrics.BiometricSettings;
import bank.qiao.web.problem.Refusal;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** The networks, loaded and checked once at start; or the reason why there are none. */
@Component
class Engine {

    private static final Logger log = LoggerFactory.getLogger(Engine.class);

    private final PictureReader pictures;
    private final @Nullable Models models;
    private final String trouble;

    private record Models(FacePipeline faces, SpokenDigits digits, SpeakerModel speakers) {}

    Engine(BiometricSettings settings) {
        pictures = new PictureReader(settings.mostElements());
        Models loaded = null;
        String why = "";
        try {
            loaded = settings.enabled() ? load(settings) : null;
            why = settings.enabled() ? "" : "switched off";
        } catch (WeightsException e) {
            why = String.valueOf(e.getMessage());
            log.warn("no faces or voices can be compared, every attempt is refused: {}", why);
        } catch (LinkageError e) {
            why = "the native library of the networks can't be loaded";
            log.warn("no faces or voices can be compared, every attempt is refused: {}", why, e);
        }
        models = loaded;
        trouble = why;
    }

    private static Models load(BiometricSettings settings) {
        String folder = settings.weightsFolder();
        Weights weights = new Weights(folder == null || folder.isBlank() ? Weights.usualFolder() : Path.of(folder));
        FacePipeline faces = switch (settings.facePipeline()) {
            case A -> FacePipeline.a(weights);
        };
        return new Models(faces, SpokenDigits.withTrainedHead(new DigitFeatures(weights)), SpeakerModel.trained());
    }

    boolean isAvailable() {
        return models != null;
    }

    /** Why there are no networks; empty when there are. */
    String trouble() {
        return trouble;
    }

    PictureReader pictures() {
        return pictures;
    }

    FacePipeline faces() {
        return models().faces();
    }

    SpokenDigits digits() {
        return models().digits();
    }

    SpeakerModel speakers() {
        return models().speakers();
    }

    private Models models() {
        if (models == null) {
            throw new Refusal(BiometricError.BIOMETRICS_UNAVAILABLE).with("retryAfterSeconds", 60L);
        }
        return models;
    }
}
