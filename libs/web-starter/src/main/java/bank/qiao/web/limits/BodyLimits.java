package bank.qiao.web.limits;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * The largest bodies that are read.
 *
 * @param body of JSON and everything else
 * @param multipart of uploads, all parts together; a portrait of 5 MiB must fit
 */
@ConfigurationProperties("qiao.limits")
public record BodyLimits(
        @DefaultValue("1MB") DataSize body,
        @DefaultValue("6MB") DataSize multipart) {

    long bytesFor(boolean isMultipart) {
        return (isMultipart ? multipart : body).toBytes();
    }
}
