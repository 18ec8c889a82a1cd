package bank.qiao.account.cards;

import jakarta.persistence.LockModeType;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** Bindings that wait, or were confirmed. */
interface CardBindingRepository extends Repository<CardBinding, UUID> {

    CardBinding save(CardBinding binding);

    Optional<CardBinding> findByIdAndCustomerId(UUID id, UUID customerId);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select b from CardBinding b where b.id = :id and b.customerId = :customerId")
    Optional<CardBinding> lock(UUID id, UUID customerId);
}
