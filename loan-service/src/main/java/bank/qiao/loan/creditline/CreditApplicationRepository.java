package bank.qiao.loan.creditline;

import jakarta.persistence.LockModeType;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** Applications; at most one of a customer is pending (a unique index says so too). */
interface CreditApplicationRepository extends Repository<CreditApplication, UUID> {

    CreditApplication save(CreditApplication application);

    Optional<CreditApplication> findByIdAndCustomerId(UUID id, UUID customerId);

    Optional<CreditApplication> findFirstByCustomerIdOrderByIdDesc(UUID customerId);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select application from CreditApplication application where application.id = :id")
    Optional<CreditApplication> lock(UUID id);
}
