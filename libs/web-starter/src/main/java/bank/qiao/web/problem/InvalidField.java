package bank.qiao.web.problem;

/**
 * One entry of {@code errors[]}.
 *
 * @param field where in the request, for example {@code to.accountNumber} or {@code items[2].amount}
 * @param code SCREAMING_SNAKE, for example {@code NOT_NULL}
 * @param message in the caller's language
 */
public record InvalidField(String field, String code, String message) {}
