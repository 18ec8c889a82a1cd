package bank.qiao.account.payments;

import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** Payments. */
interface PaymentRepository extends Repository<Payment, UUID> {

    Payment saveAndFlush(Payment payment);

    Optional<Payment> findByIdAndCustomerIdAndDirection(UUID id, UUID customerId, Direction direction);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select p from Payment p where p.id = :id")
    Optional<Payment> lock(UUID id);

    Optional<Payment> findByCustomerIdAndRequestKey(UUID customerId, String requestKey);

    Optional<Payment> findById(UUID id);

    boolean existsByCardIdAndStatusIn(UUID cardId, Collection<PaymentStatus> statuses);

    /** In fen; payments that failed don't count. */
    @Query("""
        select coalesce(sum(p.amountFen), 0) from Payment p
        where p.customerId = :customerId and p.direction = :direction and p.businessDate = :date
          and p.status <> bank.qiao.account.payments.PaymentStatus.FAILED\
        """)
    long sumOfDay(UUID customerId, Direction direction, LocalDate date);

    /** In fen; payments that failed don't count. */
    @Query("""
        select coalesce(sum(p.amountFen), 0) from Payment p
        where p.cardId = :cardId and p.direction = :direction and p.createdAt >= :since
          and p.status <> bank.qiao.account.payments.PaymentStatus.FAILED\
        """)
    long sumOnCardSince(UUID cardId, Direction direction, Instant since);
}
