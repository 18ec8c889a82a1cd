package bank.qiao.wealth.suitability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import bank.qiao.wealth.products.RiskLevel;
import bank.qiao.wealth.suitability.Questionnaire.Option;
import bank.qiao.wealth.suitability.Questionnaire.Question;
import java.io.IOException;
import java.io.InputStream;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class QuestionnaireTests {

    private final Questionnaire questionnaire = read();

    @Test
    void theMostCautiousAnswersGiveTheLowestLevel() {
        assertThat(questionnaire.rate(each(Comparator.naturalOrder())).level()).isEqualTo(CustomerLevel.C1);
    }

    @Test
    void theBoldestAnswersGiveTheHighestLevel() {
        assertThat(questionnaire.rate(each(Comparator.reverseOrder())).level()).isEqualTo(CustomerLevel.C5);
    }

    @Test
    void whoeverCanBearNoLossIsLowestWhateverElseTheySay() {
        List<GivenAnswer> answers = each(Comparator.reverseOrder()).stream()
                .map(answer -> "loss".equals(answer.questionId()) ? new GivenAnswer("loss", "none") : answer)
                .toList();

        assertThat(questionnaire.rate(answers).level()).isEqualTo(CustomerLevel.C1);
    }

    @Test
    void answersWithoutAQuestionStandForTheQuestionsInTheirOrder() {
        List<GivenAnswer> named = each(Comparator.reverseOrder());
        List<GivenAnswer> inOrder = named.stream()
                .map(answer -> new GivenAnswer(null, answer.optionId()))
                .toList();

        assertThat(questionnaire.rate(inOrder)).isEqualTo(questionnaire.rate(named));
    }

    @Test
    void aMissingADoubleAndAnUnknownAnswerAreRefused() {
        List<GivenAnswer> all = each(Comparator.naturalOrder());
        GivenAnswer first = all.getFirst();

        assertThatThrownBy(() -> questionnaire.rate(all.subList(1, all.size()))).hasMessage("ANSWERS_INCOMPLETE");
        assertThatThrownBy(() -> questionnaire.rate(replaceLast(all, first))).hasMessage("ANSWERS_INCOMPLETE");
        assertThatThrownBy(() -> questionnaire.rate(replaceLast(all, new GivenAnswer("fall", "panic"))))
                .hasMessage("ANSWER_UNKNOWN");
    }

    @Test
    void aLevelCoversRisksUpToItsOwn() {
        assertThat(CustomerLevel.C1.covers(RiskLevel.R1)).isTrue();
        assertThat(CustomerLevel.C1.covers(RiskLevel.R2)).isFalse();
        assertThat(CustomerLevel.C3.covers(RiskLevel.R3)).isTrue();
        assertThat(CustomerLevel.C3.covers(RiskLevel.R4)).isFalse();
        assertThat(CustomerLevel.C5.covers(RiskLevel.R5)).isTrue();
    }

    private List<GivenAnswer> each(Comparator<Integer> order) {
        return questionnaire.questions().stream()
                .map(question ->
                        new GivenAnswer(question.id(), chosen(question, order).id()))
                .collect(Collectors.toList());
    }

    private static Option chosen(Question question, Comparator<Integer> order) {
        return question.options().stream()
                .min(Comparator.comparing(Option::points, order))
                .orElseThrow();
    }

    private static List<GivenAnswer> replaceLast(List<GivenAnswer> answers, GivenAnswer last) {
        var replaced = new java.util.ArrayList<>(answers);
        replaced.set(answers.size() - 1, last);
        return replaced;
    }

    private static Questionnaire read() {
        try (InputStream in = Objects.requireNonNull(
                QuestionnaireTests.class.getResourceAsStream("/suitability/questionnaire-2026-1.json"))) {
            return JsonMapper.builder().build().readValue(in, Questionnaire.class);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
