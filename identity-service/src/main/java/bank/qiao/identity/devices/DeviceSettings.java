package bank.qiao.identity.devices;

import jakarta.validation.constraints.Min;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * The numbers of domain rule 1 for devices.
 *
 * @param atMost devices a customer may have at a time
 * @param faceForNewDevice whether a new device of somebody with money or a loan needs the face as well
 */
@Validated
@ConfigurationProperties("qiao.devices")
record DeviceSettings(@Min(1) int atMost, boolean faceForNewDevice) {}
