package bank.qiao.wealth.calendar;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * What the calendar cannot compute: arrangements are published each autumn for the year to come, and the library's own
 * list ends with 2023.
 *
 * @param arrangements newer than the library's
 */
@Validated
@ConfigurationProperties("qiao.wealth.calendar")
public record CalendarSettings(List<PublishedArrangement> arrangements) {

    public CalendarSettings {
        arrangements = List.copyOf(arrangements);
    }
}
