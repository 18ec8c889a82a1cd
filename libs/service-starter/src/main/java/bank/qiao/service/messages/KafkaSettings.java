package bank.qiao.service.messages;

import jakarta.validation.constraints.Min;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * @param partitions of each topic that does not exist yet; bounds how many instances share its work
 * @param replicas copies of each such topic; 3 in production
 */
@Validated
@ConfigurationProperties("qiao.kafka")
public record KafkaSettings(@Min(1) int partitions, @Min(1) short replicas) {}
