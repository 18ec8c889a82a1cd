package bank.qiao.loan.quotes;

import jakarta.persistence.LockModeType;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** Quotes, found only together with their customer. */
interface LoanQuoteRepository extends Repository<LoanQuote, UUID> {

    LoanQuote save(LoanQuote quote);

    Optional<LoanQuote> findByIdAndCustomerId(UUID id, UUID customerId);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select quote from LoanQuote quote where quote.id = :id and quote.customerId = :customerId")
    Optional<LoanQuote> lock(UUID id, UUID customerId);
}
