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
import bank.qiao.identity.biometrics.BiometricSettings.Loading;
import bank.qiao.web.problem.Refusal;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** The networks, loaded and checked once; or the reason why there are none. */
@Component
class Engine {

    private static final Logger log = LoggerFactory.getLogger(Engine.class);

    private static final long SOON_SECONDS = 5;
    private static final long LATER_SECONDS = 60;

    private final BiometricSettings settings;
    private final PictureReader pictures;
    private volatile State state;

    private record Models(FacePipeline faces, SpokenDigits digits, SpeakerModel speakers) {}

    private record State(@Nullable Models models, String trouble, long comeBackSeconds) {}

    Engine(BiometricSettings settings) {
        this.settings = settings;
        pictures = new PictureReader(settings.mostElements());
        if (!settings.enabled()) {
            state = new State(null, "switched off", LATER_SECONDS);
        } else if (settings.load() == Loading.BEFORE_READY) {
            state = loaded();
        } else {
            state = new State(null, "being loaded", SOON_SECONDS);
        }
    }

    /** Some seconds of processor time that the start needn't wait for; until then everything is refused. */
    @EventListener(ApplicationReadyEvent.class)
    void loadBesideTheService() {
        if (settings.enabled() && settings.load() == Loading.AFTER_READY) {
            Thread.ofPlatform().daemon().name("load-networks").start(() -> state = loaded());
        }
    }

    private State loaded() {
        long begin = System.nanoTime();
        try {
            Models loaded = load(settings);
            log.info("networks loaded in {} ms", (System.nanoTime() - begin) / 1_000_000);
            return new State(loaded, "", 0);
        } catch (WeightsException e) {
            log.warn("no faces or voices can be compared, every attempt is refused: {}", e.getMessage());
            return new State(null, String.valueOf(e.getMessage()), LATER_SECONDS);
        } catch (LinkageError e) {
            String trouble = "the native library of the networks can't be loaded";
            log.warn("no faces or voices can be compared, every attempt is refused: {}", trouble, e);
            return new State(null, trouble, LATER_SECONDS);
        }
    }

    private static Models load(BiometricSettings settings) {
        String folder = settings.weightsFolder();
        Weights weights = new Weights(folder == null || folder.isBlank() ? Weights.usualFolder() : Path.of(folder));
        FacePipeline faces = switch (settings.facePipeline()) {
            case A -> FacePipeline.a(weights);
            case B -> FacePipeline.b(weights);
        };
        return new Models(faces, SpokenDigits.withTrainedHead(new DigitFeatures(weights)), SpeakerModel.trained());
    }

    boolean isAvailable() {
        return state.models() != null;
    }

    /** Why there are no networks; empty when there are. */
    String trouble() {
        return state.trouble();
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
        State now = state;
        Models models = now.models();
        if (models == null) {
            throw new Refusal(BiometricError.BIOMETRICS_UNAVAILABLE).with("retryAfterSeconds", now.comeBackSeconds());
        }
        return models;
    }
}
