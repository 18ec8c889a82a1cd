package bank.qiao.outside.people;

import bank.qiao.outside.wire.Digests;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.springframework.core.io.ClassPathResource;

/** The features that one kind of source knows, with a range for each profile; read from {@code features/*.csv}. */
final class FeatureTable {

    private static final CSVFormat FORMAT =
            CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get();

    private final List<Feature> features;

    private FeatureTable(List<Feature> features) {
        this.features = features;
    }

    static FeatureTable read(String name) {
        try (Reader reader = new InputStreamReader(
                        new ClassPathResource("features/" + name + ".csv").getInputStream(), StandardCharsets.UTF_8);
                var records = FORMAT.parse(reader)) {
            List<Feature> features = new ArrayList<>();
            for (CSVRecord line : records) {
                Map<Profile, String> ranges = new EnumMap<>(Profile.class);
                for (Profile profile : Profile.values()) {
                    ranges.put(profile, line.get(profile.name()));
                }
                features.add(new Feature(line.get("field"), ranges));
            }
            return new FeatureTable(List.copyOf(features));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** The values of a person, in the table's order; empty when a source has no file on people of this profile. */
    Optional<Map<String, Object>> draw(String source, Profile profile, String idNumber) {
        Map<String, Object> values = new LinkedHashMap<>();
        for (Feature feature : features) {
            String range = feature.ranges().getOrDefault(profile, "");
            if (range.isEmpty()) {
                return Optional.empty();
            }
            values.put(feature.field(), value(range, source + "|" + feature.field() + "|" + idNumber));
        }
        return Optional.of(values);
    }

    private static Object value(String range, String seed) {
        if (range.equals("true") || range.equals("false")) {
            return Boolean.valueOf(range);
        }
        String[] ends = range.split("-", 2);
        return Digests.draw(seed, Long.parseLong(ends[0]), Long.parseLong(ends[ends.length - 1]));
    }

    private record Feature(String field, Map<Profile, String> ranges) {}
}
