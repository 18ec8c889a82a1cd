package bank.qiao.identity.biometrics;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * Where the weights are and from where on something matches. The thresholds belong to the versions of the models and
 * were set on labelled data, see docs/biometrics.md.
 *
 * @param enabled false: nothing is loaded, and every comparison is refused
 * @param load whether the service is ready only when the networks are there, or loads them beside its work
 * @param weightsFolder what the build fetched; empty for the usual cache
 * @param facePipeline which network makes the vectors
 * @param faceThresholds of each pipeline
 * @param leastReal below this a face looks so little like one before the camera that staff must look
 * @param digitsFrom how well a recording fits its digits at least; 0 is best
 * @param speakerFrom from where on two voices are likely the same person's
 * @param atOnce pictures and recordings judged at one time
 * @param waiting how many may wait for that; more are turned away
 * @param patience how long one waits at most
 * @param imageLimit the largest picture file
 * @param mostElements width times height of the largest picture that is decoded
 * @param audioLimit the largest recording file
 * @param longestRecording in time
 * @param failedFaces in the period below, then staff must look (domain rule 3)
 * @param failurePeriod over which failed faces count, and how long their pictures are kept for staff
 */
@Validated
@ConfigurationProperties("qiao.biometrics")
public record BiometricSettings(
        boolean enabled,
        @NotNull Loading load,
        @Nullable String weightsFolder,
        @NotNull FacePipelineName facePipeline,
        @NotEmpty Map<FacePipelineName, @Valid FaceThresholds> faceThresholds,
        float leastReal,
        float digitsFrom,
        float speakerFrom,
        @Min(1) int atOnce,
        @Min(0) int waiting,
        @NotNull Duration patience,
        @NotNull DataSize imageLimit,
        @Min(1) @Max(100_000_000) long mostElements,
        @NotNull DataSize audioLimit,
        @NotNull Duration longestRecording,
        @Min(1) int failedFaces,
        @NotNull Duration failurePeriod) {

    /** When the networks are loaded. */
    public enum Loading {
        BEFORE_READY,
        /** A quicker start; until they are there every comparison answers BIOMETRICS_UNAVAILABLE. */
        AFTER_READY
    }

    /** The pipelines there are. */
    public enum FacePipelineName {
        A,
        B
    }

    /**
     * From where on two faces of a pipeline belong together.
     *
     * @param passFrom cosine from which two faces are the same person's
     * @param referFrom cosine from which staff must look; below it they are two people's
     */
    public record FaceThresholds(float passFrom, float referFrom) {}

    /** Those of the pipeline in use. */
    public FaceThresholds thresholds() {
        FaceThresholds thresholds = faceThresholds.get(facePipeline);
        if (thresholds == null) {
            throw new IllegalStateException("qiao.biometrics.face-thresholds has none for pipeline " + facePipeline);
        }
        return thresholds;
    }
}
