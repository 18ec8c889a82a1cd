package bank.qiao.outside.wire;

import java.util.List;
import org.springframework.http.HttpStatus;

/** A no that travels as an HTTP error: status, stable code, and a sentence for the reader. */
public final class OutsideRefusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final HttpStatus status;
    private final String code;
    private final transient List<FieldProblem> problems;

    /** Refuses with this status and code. */
    public OutsideRefusal(HttpStatus status, String code, String detail) {
        this(status, code, detail, List.of());
    }

    private OutsideRefusal(HttpStatus status, String code, String detail, List<FieldProblem> problems) {
        super(detail);
        this.status = status;
        this.code = code;
        this.problems = problems;
    }

    /** 422 INVALID_REQUEST for one field. */
    public static OutsideRefusal invalid(String field, String message) {
        return new OutsideRefusal(
                HttpStatus.UNPROCESSABLE_CONTENT,
                "INVALID_REQUEST",
                "The request was understood but breaks a rule.",
                List.of(new FieldProblem(field, message)));
    }

    /** 409 REFERENCE_REUSED: the reference was used before, with other content. */
    public static OutsideRefusal referenceReused(String reference) {
        return new OutsideRefusal(
                HttpStatus.CONFLICT, "REFERENCE_REUSED", reference + " was used before, with other content.");
    }

    /** 404 with a code. */
    public static OutsideRefusal notFound(String code, String detail) {
        return new OutsideRefusal(HttpStatus.NOT_FOUND, code, detail);
    }

    HttpStatus status() {
        return status;
    }

    String code() {
        return code;
    }

    List<FieldProblem> problems() {
        return problems;
    }
}
