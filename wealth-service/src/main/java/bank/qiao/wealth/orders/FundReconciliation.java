package bank.qiao.wealth.orders;

import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What staff sees of the daily files with the fund house. */
@Service
public class FundReconciliation {

    private static final int MOST_SHOWN = 100;

    private final FundFiles files;

    FundReconciliation(FundFiles files) {
        this.files = files;
    }

    /** Oldest first, at most 100. */
    @Transactional(readOnly = true)
    public List<FundBreak> openBreaks() {
        return files.openBreaks(MOST_SHOWN).stream()
                .map(each -> new FundBreak(each.orderId(), each.tradeDate(), each.sequence(), each.detail()))
                .toList();
    }
}
