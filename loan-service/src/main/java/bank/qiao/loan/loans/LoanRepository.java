package bank.qiao.loan.loans;

import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** Loans. Whoever changes one locks the customer's credit line first, then the loan. */
interface LoanRepository extends Repository<Loan, UUID> {

    Loan save(Loan loan);

    Optional<Loan> findById(UUID id);

    boolean existsByCustomerIdAndStatusIn(UUID customerId, List<LoanStatus> statuses);

    Optional<Loan> findByIdAndCustomerId(UUID id, UUID customerId);

    /** The customer without loading the loan, so that a later lock reads the row afresh. */
    @Query("select loan.customerId from Loan loan where loan.id = :id")
    Optional<UUID> customerOf(UUID id);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select loan from Loan loan where loan.id = :id")
    Optional<Loan> lock(UUID id);

    @Query("""
        select loan from Loan loan
        where loan.customerId = :customerId and (:cursor is null or loan.id < :cursor)
        order by loan.id desc limit :rows\
        """)
    List<Loan> page(UUID customerId, @Nullable UUID cursor, int rows);

    @Query("""
        select count(loan) from Loan loan
        where loan.customerId = :customerId and loan.status in :statuses and loan.id <> :except\
        """)
    long count(UUID customerId, List<LoanStatus> statuses, UUID except);

    @Query("""
        select loan.id from Loan loan
        where loan.status = LoanStatus.ACTIVE and exists (
            select 1 from Instalment instalment
            where instalment.loan = loan and instalment.settledOn is null and instalment.dueOn <= :on)
        order by loan.id\
        """)
    List<UUID> withInstalmentsDue(LocalDate on);
}
