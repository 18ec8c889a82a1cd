package bank.qiao.loan.loans;

import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** Repayments. */
interface RepaymentRepository extends Repository<Repayment, UUID> {

    Repayment save(Repayment repayment);

    Optional<Repayment> findById(UUID id);

    Optional<Repayment> findByIdAndLoanId(UUID id, UUID loanId);

    /** The loan without loading the repayment, so that a later lock reads the row afresh. */
    @Query("select repayment.loanId from Repayment repayment where repayment.id = :id")
    Optional<UUID> loanOf(UUID id);

    boolean existsByLoanIdAndOriginAndValueOn(UUID loanId, RepaymentOrigin origin, LocalDate valueOn);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select repayment from Repayment repayment where repayment.id = :id")
    Optional<Repayment> lock(UUID id);
}
