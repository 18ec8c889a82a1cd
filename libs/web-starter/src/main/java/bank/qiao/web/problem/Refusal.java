package bank.qiao.web.problem;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A request was understood and refused by a rule; thrown before anything is written and answered as a problem document.
 * The arguments fill the placeholders of the detail text; they reach the caller, so never pass personal data.
 */
public final class Refusal extends RuntimeException {

    static final String ERRORS = "errors";

    private final transient ErrorCode code;
    private final transient Object[] arguments;
    private final transient Map<String, Object> properties = new LinkedHashMap<>();

    public Refusal(ErrorCode code, Object... arguments) {
        super(code.name());
        this.code = code;
        this.arguments = arguments.clone();
    }

    /**
     * 400 {@code VALIDATION_FAILED} with one entry in {@code errors[]}, for what annotations can't say.
     *
     * @param why SCREAMING_SNAKE, for example {@code WRONG_FORM}; worded under {@code invalid.<why>} in the bundles
     */
    public static Refusal invalidField(String field, String why) {
        return new Refusal(CommonError.VALIDATION_FAILED).with(ERRORS, List.of(new InvalidField(field, why, "")));
    }

    /** Adds a member to the problem document, for example {@code requiredFactors}. */
    public Refusal with(String member, Object value) {
        properties.put(member, value);
        return this;
    }

    public ErrorCode code() {
        return code;
    }

    public Object[] arguments() {
        return arguments.clone();
    }

    public Map<String, Object> properties() {
        return Map.copyOf(properties);
    }
}
