package bank.qiao.loan.creditline;

import jakarta.persistence.LockModeType;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** Credit lines by customer. */
interface CreditLineRepository extends Repository<CreditLine, UUID> {

    CreditLine save(CreditLine line);

    Optional<CreditLine> findById(UUID customerId);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select line from CreditLine line where line.customerId = :customerId")
    Optional<CreditLine> lock(UUID customerId);
}
