package bank.qiao.wealth.orders;

import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

/** Orders in the database. */
interface FundOrders extends JpaRepository<FundOrder, UUID> {

    Optional<FundOrder> findByIdAndCustomerId(UUID id, UUID customerId);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select o from FundOrder o where o.id = :id")
    Optional<FundOrder> findAndLock(UUID id);

    List<FundOrder> findByCustomerIdOrderByIdDesc(UUID customerId, Limit limit);

    List<FundOrder> findByCustomerIdAndIdLessThanOrderByIdDesc(UUID customerId, UUID before, Limit limit);
}
