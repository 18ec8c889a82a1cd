package bank.qiao.risk.applicants;

/** identity-service does not answer. */
public class ApplicantsUnavailableException extends RuntimeException {

    public ApplicantsUnavailableException(Throwable cause) {
        super("identity-service does not answer", cause);
    }
}
