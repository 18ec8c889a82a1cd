package bank.qiao.wealth.suitability.web;

import bank.qiao.wealth.suitability.GivenAnswer;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Answers to the questionnaire.
 *
 * @param version of the questionnaire; null: the one asked now
 * @param answers one for each question, as {@code {questionId, optionId}} or, in the order of the questions, as option
 *     ids alone
 */
record RiskProfileRequest(
        @Nullable @Size(max = 20) String version,
        @NotEmpty @Size(max = 50) List<@NotNull @Valid Answer> answers) {

    /** One answer. */
    record Answer(
            @Nullable @Size(max = 20) String questionId,
            @NotBlank @Size(max = 20) String optionId) {

        @JsonCreator
        Answer(@JsonProperty("questionId") @Nullable String questionId, @JsonProperty("optionId") String optionId) {
            this.questionId = questionId;
            this.optionId = optionId;
        }

        /** An option id alone. */
        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        static Answer ofOption(String optionId) {
            return new Answer(null, optionId);
        }

        GivenAnswer given() {
            return new GivenAnswer(questionId, optionId);
        }
    }
}
