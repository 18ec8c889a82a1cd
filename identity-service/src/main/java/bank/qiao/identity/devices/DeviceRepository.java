package bank.qiao.identity.devices;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

/** Devices as rows. */
interface DeviceRepository extends Repository<Device, UUID> {

    Device save(Device device);

    void delete(Device device);

    Optional<Device> findByCustomerIdAndDeviceId(UUID customerId, String deviceId);

    List<Device> findByCustomerIdOrderByRegisteredAt(UUID customerId);

    int countByCustomerId(UUID customerId);
}
