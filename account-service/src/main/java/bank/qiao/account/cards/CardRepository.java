package bank.qiao.account.cards;

import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** Cards, bound and unbound. */
interface CardRepository extends Repository<Card, UUID> {

    Card saveAndFlush(Card card);

    Optional<Card> findById(UUID id);

    List<Card> findByCustomerIdAndUnboundAtIsNullOrderByBoundAtDesc(UUID customerId);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select c from Card c where c.id = :id and c.customerId = :customerId and c.unboundAt is null")
    Optional<Card> lockBound(UUID id, UUID customerId);

    boolean existsByNumberHashAndUnboundAtIsNull(String numberHash);

    int countByCustomerIdAndUnboundAtIsNull(UUID customerId);

    /** Cards that were bound at any moment since then: those still bound, and those unbound later than that. */
    @Query("select count(c) from Card c where c.customerId = :customerId and (c.unboundAt is null or c.unboundAt >"
            + " :since)")
    int countBoundSince(UUID customerId, Instant since);
}
