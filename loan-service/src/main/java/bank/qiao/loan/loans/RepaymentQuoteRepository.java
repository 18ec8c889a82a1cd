package bank.qiao.loan.loans;

import jakarta.persistence.LockModeType;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** Quotes of repayments. */
interface RepaymentQuoteRepository extends Repository<RepaymentQuote, UUID> {

    RepaymentQuote save(RepaymentQuote quote);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select quote from RepaymentQuote quote where quote.id = :id and quote.loanId = :loanId")
    Optional<RepaymentQuote> lock(UUID id, UUID loanId);
}
