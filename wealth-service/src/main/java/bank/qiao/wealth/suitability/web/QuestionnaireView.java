package bank.qiao.wealth.suitability.web;

import bank.qiao.wealth.suitability.Questionnaire;
import java.util.List;
import java.util.Locale;

/** The questions in the language asked for; what an option counts is not shown. */
record QuestionnaireView(String version, List<QuestionView> questions) {

    /** One question and its options; {@code texts} has both languages. */
    record QuestionView(String id, String text, Texts texts, List<OptionView> options) {}

    /** One option; {@code texts} has both languages. */
    record OptionView(String id, String text, Texts texts) {}

    /** Chinese and English. */
    record Texts(String zh, String en) {

        String in(Locale locale) {
            return Locale.ENGLISH.getLanguage().equals(locale.getLanguage()) ? en : zh;
        }
    }

    static QuestionnaireView of(Questionnaire questionnaire, Locale locale) {
        return new QuestionnaireView(
                questionnaire.version(),
                questionnaire.questions().stream()
                        .map(question -> question(question, locale))
                        .toList());
    }

    private static QuestionView question(Questionnaire.Question question, Locale locale) {
        Texts texts = new Texts(question.zh(), question.en());
        return new QuestionView(
                question.id(),
                texts.in(locale),
                texts,
                question.options().stream()
                        .map(option -> option(option, locale))
                        .toList());
    }

    private static OptionView option(Questionnaire.Option option, Locale locale) {
        Texts texts = new Texts(option.zh(), option.en());
        return new OptionView(option.id(), texts.in(locale), texts);
    }
}
