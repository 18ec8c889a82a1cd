package bank.qiao.risk.scorecards;

import bank.qiao.risk.sources.Source;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The scorecards of all sources and versions. */
@Component
public class Scorecards {

    private final ScorecardTables tables;

    Scorecards(ScorecardTables tables) {
        this.tables = tables;
    }

    /**
     * The card of each source that is in force on a day.
     *
     * @throws IllegalStateException when a source has none: the data of this service is wrong
     */
    @Transactional(readOnly = true)
    public Map<Source, Scorecard> inForce(LocalDate day) {
        Map<Source, Scorecard> cards = new EnumMap<>(Source.class);
        for (Source source : Source.values()) {
            String version = tables.versionInForce(source, day)
                    .orElseThrow(() -> new IllegalStateException("no scorecard of " + source + " on " + day));
            cards.put(source, version(source, version));
        }
        return cards;
    }

    /** @throws IllegalArgumentException when there is no such version */
    @Transactional(readOnly = true)
    public Scorecard version(Source source, String version) {
        return tables.find(source, version)
                .orElseThrow(() -> new IllegalArgumentException("no scorecard " + source + " " + version));
    }

    /** All versions, newest first within each source. */
    @Transactional(readOnly = true)
    public List<Scorecard> all() {
        return tables.all();
    }
}
