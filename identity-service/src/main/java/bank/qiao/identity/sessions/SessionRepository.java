package bank.qiao.identity.sessions;

import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** Sessions as rows. */
interface SessionRepository extends Repository<Session, UUID> {

    Session saveAndFlush(Session session);

    Optional<Session> findById(UUID id);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select s from Session s where s.id = :id")
    Optional<Session> lockById(UUID id);

    /** In the order of their ids, so that two who revoke don't wait for each other in a circle. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select s from Session s where s.customerId = :customerId and s.revokedAt is null order by s.id")
    List<Session> lockLiveOf(UUID customerId);
}
