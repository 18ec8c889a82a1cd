package bank.qiao.identity.biometrics;

import bank.qiao.biometrics.picture.PictureReader;
import bank.qiao.biometrics.voice.Recording;
import bank.qiao.biometrics.voice.RecordingException;
import bank.qiao.biometrics.voice.SpeechActivity;
import bank.qiao.biometrics.voice.SpeechLimits;
import bank.qiao.biometrics.voice.WavReader;
import bank.qiao.web.problem.Refusal;
import org.springframework.stereotype.Service;

/** The module's face: reads pictures and recordings of strangers, within bounds, and compares them. Keeps nothing. */
@Service
public class Biometrics {

    private final FaceComparison faces;
    private final DigitChallenge digits;
    private final SpeakerComparison speakers;
    private final Turnstile turnstile;
    private final BiometricSettings settings;
    private final WavReader wav;

    Biometrics(
            FaceComparison faces,
            DigitChallenge digits,
            SpeakerComparison speakers,
            Turnstile turnstile,
            BiometricSettings settings) {
        this.faces = faces;
        this.digits = digits;
        this.speakers = speakers;
        this.turnstile = turnstile;
        this.settings = settings;
        this.wav = new WavReader(settings.longestRecording());
    }

    /** Whether the bank compares at all; then what can't be compared is refused, and never passes. */
    public boolean isSwitchedOn() {
        return settings.enabled();
    }

    /** @throws Refusal BIOMETRICS_UNAVAILABLE without weights, and while they are being loaded */
    public void requireAvailable() {
        faces.modelVersion();
        speakers.modelVersion();
    }

    /**
     * The face in a picture. Runs outside any transaction: it takes tens of milliseconds of processor time.
     *
     * @throws Refusal those of {@link BiometricError} about pictures; BIOMETRICS_BUSY, BIOMETRICS_UNAVAILABLE
     */
    public SeenFace readFace(byte[] picture) {
        if (picture.length > settings.imageLimit().toBytes()) {
            throw new Refusal(BiometricError.IMAGE_TOO_LARGE);
        }
        if (picture.length > 0 && !PictureReader.looksLikePicture(picture)) {
            throw new Refusal(BiometricError.IMAGE_TYPE_UNSUPPORTED);
        }
        return turnstile.through(() -> faces.read(picture));
    }

    public Likeness compareFaces(float[] reference, float[] probe) {
        return faces.compare(reference, probe);
    }

    /**
     * The voice in a recording.
     *
     * @throws Refusal those of {@link BiometricError} about recordings
     */
    public HeardVoice hear(byte[] file) {
        if (file.length > settings.audioLimit().toBytes()) {
            throw new Refusal(BiometricError.AUDIO_TOO_LARGE);
        }
        speakers.modelVersion();
        try {
            Recording recording = wav.read(file);
            SpeechActivity activity = SpeechActivity.of(recording);
            activity.require(SpeechLimits.usual());
            return new HeardVoice(recording, activity);
        } catch (RecordingException unfit) {
            throw new Refusal(
                    switch (unfit.fault()) {
                        case NOT_A_RECORDING, UNSUPPORTED_FORMAT -> BiometricError.AUDIO_TYPE_UNSUPPORTED;
                        case CORRUPT -> BiometricError.AUDIO_CORRUPT;
                        case TOO_LONG -> BiometricError.AUDIO_TOO_LARGE;
                        case TOO_LITTLE_SPEECH -> BiometricError.TOO_LITTLE_SPEECH;
                        case CLIPPED -> BiometricError.CLIPPED;
                    });
        }
    }

    public boolean says(HeardVoice voice, String expected) {
        return turnstile.through(() -> digits.says(voice, expected));
    }

    public float[] voiceprint(HeardVoice voice) {
        return turnstile.through(() -> speakers.print(voice));
    }

    public boolean likelySameSpeaker(float[] reference, float[] probe) {
        return speakers.likelySame(reference, probe);
    }

    /** The version under which vectors of this modality are kept. */
    public String modelVersion(Modality modality) {
        return switch (modality) {
            case FACE -> faces.modelVersion();
            case VOICE -> speakers.modelVersion();
        };
    }
}
