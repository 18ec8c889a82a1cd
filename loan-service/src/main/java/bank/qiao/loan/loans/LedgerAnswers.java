package bank.qiao.loan.loans;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Hands the ledger's answers to the drawdown or repayment that asked. */
@Service
public class LedgerAnswers {

    /** A neighbour in the same command failed; says nothing by itself. */
    private static final String LINKED = "LINKED_FAILED";

    /** The ledger's word for too little money on the account debited. */
    private static final String EXCEEDS_CREDITS = "EXCEEDS_CREDITS";

    private static final String INSUFFICIENT_FUNDS = "INSUFFICIENT_FUNDS";
    private static final String UNKNOWN = "REFUSED_BY_LEDGER";

    private final Drawdowns drawdowns;
    private final Repayments repayments;

    LedgerAnswers(Drawdowns drawdowns, Repayments repayments) {
        this.drawdowns = drawdowns;
        this.repayments = repayments;
    }

    /** All of the command is booked since that moment, by the ledger's time. */
    @Transactional
    public void posted(String requester, UUID commandId, Instant at) {
        if (isOurs(requester) && !drawdowns.posted(commandId, at)) {
            repayments.posted(commandId, at);
        }
    }

    /** Nothing of the command is booked. */
    @Transactional
    public void rejected(String requester, UUID commandId, List<String> codes) {
        if (!isOurs(requester)) {
            return;
        }
        String code = reason(codes);
        if (!drawdowns.rejected(commandId, code)) {
            repayments.rejected(commandId, code);
        }
    }

    static String reason(List<String> codes) {
        return codes.stream()
                .filter(code -> !code.equals(LINKED))
                .findFirst()
                .map(code -> code.equals(EXCEEDS_CREDITS) ? INSUFFICIENT_FUNDS : code)
                .orElse(UNKNOWN);
    }

    private static boolean isOurs(String requester) {
        return LedgerCommands.REQUESTER.equals(requester);
    }
}
