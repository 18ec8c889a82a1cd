package bank.qiao.wealth.suitability;

import bank.qiao.wealth.suitability.Questionnaire.Option;
import bank.qiao.wealth.suitability.Questionnaire.Question;
import bank.qiao.web.problem.Refusal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Matches given answers to questions and options. */
final class Answers {

    private Answers() {}

    static Map<String, Option> match(Questionnaire questionnaire, List<GivenAnswer> given) {
        List<Question> questions = questionnaire.questions();
        if (given.size() != questions.size()) {
            throw new Refusal(SuitabilityError.ANSWERS_INCOMPLETE, questions.size());
        }
        Map<String, Option> chosen = new LinkedHashMap<>();
        for (int i = 0; i < given.size(); i++) {
            GivenAnswer answer = given.get(i);
            String questionId = answer.questionId();
            Question question = questionId == null ? questions.get(i) : find(questions, questionId);
            if (chosen.put(question.id(), find(question, answer.optionId())) != null) {
                throw new Refusal(SuitabilityError.ANSWERS_INCOMPLETE, questions.size());
            }
        }
        return chosen;
    }

    private static Question find(List<Question> questions, String id) {
        return questions.stream()
                .filter(question -> question.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new Refusal(SuitabilityError.ANSWER_UNKNOWN, id));
    }

    private static Option find(Question question, String id) {
        return question.options().stream()
                .filter(option -> option.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new Refusal(SuitabilityError.ANSWER_UNKNOWN, id));
    }
}
