package bank.qiao.identity.devices;

import jakarta.validation.constraints.Min;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * The numbers of domain rule 1 for devices.
 *
 * @param atMost devices a customer may have at a time
 * @param faceForNewDevice whether a login from a new device needs the face as well; off until faces can be compared
 */
@Validated
@ConfigurationProperties("qiao.devices")
record DeviceSettings(@Min(1) int atMost, boolean faceForNewDevice) {}
