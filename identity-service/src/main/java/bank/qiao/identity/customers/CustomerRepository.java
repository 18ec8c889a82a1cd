package bank.qiao.identity.customers;

import jakarta.persistence.LockModeType;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** Customers as rows. */
interface CustomerRepository extends Repository<Customer, UUID> {

    Customer saveAndFlush(Customer customer);

    Optional<Customer> findById(UUID id);

    Optional<Customer> findByPhoneHash(String phoneHash);

    boolean existsByIdNumberHash(String idNumberHash);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select c from Customer c where c.id = :id")
    Optional<Customer> lockById(UUID id);
}
