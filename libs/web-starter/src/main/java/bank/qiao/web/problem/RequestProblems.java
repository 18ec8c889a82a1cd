package bank.qiao.web.problem;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.TypeMismatchException;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpHeaders;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.validation.BindException;
import org.springframework.validation.BindingResult;
import org.springframework.validation.FieldError;
import org.springframework.validation.ObjectError;
import org.springframework.validation.method.ParameterErrors;
import org.springframework.validation.method.ParameterValidationResult;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.MissingRequestHeaderException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.context.request.async.AsyncRequestTimeoutException;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.multipart.support.MissingServletRequestPartException;
import tools.jackson.core.JacksonException;

/** What is wrong with a request before a module sees it: form, fields, paths, methods, media types. */
final class RequestProblems implements ProblemMapping {

    private static final Pattern CAMEL = Pattern.compile("(?<=[a-z0-9])(?=[A-Z])");
    private static final String TYPE_MISMATCH = "typeMismatch";

    @Override
    public @Nullable Problem map(Throwable exception) {
        return switch (exception) {
            case Refusal refusal -> Problem.of(refusal);
            case HttpMessageNotReadableException unreadable -> unreadable(unreadable);
            case BindException invalid -> invalid(fields(invalid.getBindingResult()));
            case HandlerMethodValidationException invalid -> invalid(parameters(invalid));
            case ConstraintViolationException violated -> invalid(violations(violated));
            case MethodArgumentTypeMismatchException mismatch -> mismatch(mismatch);
            case TypeMismatchException mismatch -> wrong(String.valueOf(mismatch.getPropertyName()), "WRONG_TYPE");
            case MissingServletRequestParameterException missing -> wrong(missing.getParameterName(), "REQUIRED");
            case MissingServletRequestPartException missing -> wrong(missing.getRequestPartName(), "REQUIRED");
            case MissingRequestHeaderException missing -> wrong(missing.getHeaderName(), "REQUIRED");
            case MaxUploadSizeExceededException tooLarge -> Problem.of(CommonError.PAYLOAD_TOO_LARGE);
            case MultipartException broken -> Problem.of(CommonError.MALFORMED_REQUEST);
            case AsyncRequestTimeoutException late ->
                Problem.of(CommonError.DEPENDENCY_UNAVAILABLE).withHeader(HttpHeaders.RETRY_AFTER, "5");
            case ErrorResponse response -> bare(response);
            default -> null;
        };
    }

    private static @Nullable Problem unreadable(HttpMessageNotReadableException unreadable) {
        return switch (unreadable.getCause()) {
            case JacksonException json -> JsonProblems.of(json);
            case null -> Problem.of(CommonError.MALFORMED_REQUEST);
            default -> null;
        };
    }

    /** A path that cannot be an id is a thing that is not there; the same in a query is a mistake. */
    private static Problem mismatch(MethodArgumentTypeMismatchException mismatch) {
        MethodParameter parameter = mismatch.getParameter();
        return parameter.hasParameterAnnotation(PathVariable.class)
                ? Problem.of(CommonError.NOT_FOUND)
                : wrong(mismatch.getName(), "WRONG_TYPE");
    }

    private static Problem bare(ErrorResponse response) {
        Problem problem =
                Problem.of(StatusCodes.codeFor(response.getStatusCode().value()));
        HttpHeaders headers = response.getHeaders();
        for (String name : List.of(HttpHeaders.ALLOW, HttpHeaders.ACCEPT, HttpHeaders.RETRY_AFTER)) {
            String value = headers.getFirst(name);
            if (value != null) {
                problem = problem.withHeader(name, value);
            }
        }
        return problem;
    }

    static Problem wrong(String field, String code) {
        return invalid(List.of(new InvalidField(field, code, "")));
    }

    private static Problem invalid(List<InvalidField> fields) {
        return Problem.of(CommonError.VALIDATION_FAILED, fields);
    }

    private static List<InvalidField> fields(BindingResult result) {
        List<InvalidField> fields = new ArrayList<>();
        for (ObjectError error : result.getAllErrors()) {
            String field = error instanceof FieldError inField ? inField.getField() : "";
            fields.add(invalid(field, error.getCode(), error.getDefaultMessage()));
        }
        return fields;
    }

    private static List<InvalidField> parameters(HandlerMethodValidationException invalid) {
        List<InvalidField> fields = new ArrayList<>();
        for (ParameterValidationResult result : invalid.getParameterValidationResults()) {
            if (result instanceof ParameterErrors nested) {
                fields.addAll(fields(nested));
                continue;
            }
            String name = String.valueOf(result.getMethodParameter().getParameterName());
            for (MessageSourceResolvable error : result.getResolvableErrors()) {
                String[] codes = error.getCodes();
                String code = codes == null || codes.length == 0 ? null : codes[codes.length - 1];
                fields.add(invalid(name, code, error.getDefaultMessage()));
            }
        }
        return fields;
    }

    private static List<InvalidField> fields(ParameterErrors errors) {
        return errors.getFieldErrors().stream()
                .map(error -> invalid(error.getField(), error.getCode(), error.getDefaultMessage()))
                .toList();
    }

    private static List<InvalidField> violations(ConstraintViolationException violated) {
        List<InvalidField> fields = new ArrayList<>();
        for (ConstraintViolation<?> violation : violated.getConstraintViolations()) {
            Class<?> constraint =
                    violation.getConstraintDescriptor().getAnnotation().annotationType();
            fields.add(invalid(
                    violation.getPropertyPath().toString(), constraint.getSimpleName(), violation.getMessage()));
        }
        return fields;
    }

    /** A conversion's own message names classes, so it is replaced by ours. */
    private static InvalidField invalid(String field, @Nullable String constraint, @Nullable String message) {
        if (constraint == null || constraint.startsWith(TYPE_MISMATCH)) {
            return new InvalidField(field, "WRONG_TYPE", "");
        }
        String code = CAMEL.matcher(constraint).replaceAll("_").toUpperCase(Locale.ROOT);
        return new InvalidField(field, code, message == null ? "" : message);
    }
}
