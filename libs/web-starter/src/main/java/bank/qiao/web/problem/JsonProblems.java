package bank.qiao.web.problem;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.InputCoercionException;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;
import tools.jackson.databind.exc.ValueInstantiationException;

/** What is wrong with a JSON body: broken, an unknown field, or a field of another form than agreed. */
final class JsonProblems {

    private JsonProblems() {}

    /** Null when a cause knows better: the body was too large, the caller hung up, a record's own rule refused. */
    static @Nullable Problem of(JacksonException exception) {
        return switch (exception) {
            case UnrecognizedPropertyException unknown ->
                Problem.of(CommonError.UNKNOWN_FIELD, List.of(new InvalidField(field(unknown), "UNKNOWN_FIELD", "")));
            case ValueInstantiationException rule when rule.getCause() instanceof Refusal -> null;
            case JacksonIOException lost -> null;
            case StreamReadException broken
            when !(broken instanceof InputCoercionException) -> Problem.of(CommonError.MALFORMED_REQUEST);
            default ->
                exception.getPath().isEmpty()
                        ? Problem.of(CommonError.MALFORMED_REQUEST)
                        : RequestProblems.wrong(field(exception), "WRONG_FORM");
        };
    }

    private static String field(JacksonException exception) {
        StringBuilder field = new StringBuilder();
        for (JacksonException.Reference step : exception.getPath()) {
            if (step.getPropertyName() == null) {
                field.append('[').append(step.getIndex()).append(']');
            } else {
                field.append(field.isEmpty() ? "" : ".").append(step.getPropertyName());
            }
        }
        return field.toString();
    }
}
