package bank.qiao.wealth.suitability;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One version of the questionnaire: questions, the points of their options, and the points each level begins at. Kept
 * as data; a change is a new version.
 *
 * @param levels the points at which each level begins, the lowest at 0
 */
public record Questionnaire(String version, List<Question> questions, List<LevelFrom> levels) {

    public Questionnaire {
        questions = List.copyOf(questions);
        levels = List.copyOf(levels);
        if (levels.isEmpty() || levels.getFirst().points() != 0) {
            throw new IllegalArgumentException("the lowest level begins at 0 points");
        }
    }

    /** One question in both languages. */
    public record Question(String id, String zh, String en, List<Option> options) {

        public Question {
            options = List.copyOf(options);
        }
    }

    /**
     * One answer to choose.
     *
     * @param lowest whoever chooses it is C1, whatever the points say
     */
    public record Option(String id, String zh, String en, int points, boolean lowest) {}

    /** A level and the points it begins at. */
    public record LevelFrom(CustomerLevel level, int points) {}

    /** What the answers come to. */
    public record Outcome(CustomerLevel level, int points, Map<String, String> answers) {}

    /**
     * Rates answers.
     *
     * @throws bank.qiao.web.problem.Refusal ANSWERS_INCOMPLETE unless each question has exactly one answer,
     *     ANSWER_UNKNOWN for a question or option that is not in this version
     */
    public Outcome rate(List<GivenAnswer> given) {
        Map<String, Option> chosen = Answers.match(this, given);
        int points = chosen.values().stream().mapToInt(Option::points).sum();
        boolean lowest = chosen.values().stream().anyMatch(Option::lowest);
        Map<String, String> answers = new LinkedHashMap<>();
        chosen.forEach((question, option) -> answers.put(question, option.id()));
        return new Outcome(lowest ? levels.getFirst().level() : levelAt(points), points, answers);
    }

    private CustomerLevel levelAt(int points) {
        CustomerLevel reached = levels.getFirst().level();
        for (LevelFrom each : levels) {
            if (points >= each.points()) {
                reached = each.level();
            }
        }
        return reached;
    }
}
