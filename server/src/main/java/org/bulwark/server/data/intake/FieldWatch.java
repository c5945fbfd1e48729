package org.bulwark.server.data.intake;

import jakarta.annotation.PreDestroy;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.bulwark.basics.rule.Facts;
import org.bulwark.data.quality.FieldCounts;
import org.bulwark.data.source.Field;
import org.bulwark.data.source.Source;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Counts how the fields of accepted records are filled, in memory, and adds to the summaries of the day every few seconds: so that intake is
 * not slower for it. A process that is killed loses the counts of its last seconds, and no record.
 */
@Component
public class FieldWatch {

    private static final Logger LOG = LoggerFactory.getLogger(FieldWatch.class);

    private final FieldDays days;
    private final SourceBook sources;
    private final InstantSource clock;
    private Map<Key, Map<String, FieldCounts>> counted = new HashMap<>();

    FieldWatch(FieldDays days, SourceBook sources, InstantSource clock) {
        this.days = days;
        this.sources = sources;
        this.clock = clock;
    }

    private record Key(String source, LocalDate day) {}

    /** Counts records that are on disk. */
    void saw(List<Candidate> records) {
        LocalDate today = clock.instant().atZone(sources.zone()).toLocalDate();
        synchronized (this) {
            for (Candidate record : records) {
                Source source = record.source();
                Facts facts = record.passed().fields();
                Map<String, FieldCounts> fields =
                        counted.computeIfAbsent(new Key(source.code(), today), _ -> new HashMap<>());
                for (int slot = 0; slot < source.fields().size(); slot++) {
                    Field field = source.fields().get(slot);
                    fields.computeIfAbsent(field.name(), _ -> new FieldCounts()).add(field, facts.at(slot));
                }
            }
        }
    }

    /** Adds what was counted to the summaries. */
    @Scheduled(fixedDelay = 10_000)
    @PreDestroy
    public void keep() {
        Map<Key, Map<String, FieldCounts>> taken;
        synchronized (this) {
            taken = counted;
            counted = new HashMap<>();
        }
        // in order, so that two processes never wait for each other in a ring
        Map<String, Key> order = new TreeMap<>();
        taken.keySet().forEach(key -> order.put(key.source + " " + key.day, key));
        for (Key key : order.values()) {
            try {
                days.add(key.source, key.day, taken.getOrDefault(key, Map.of()));
            } catch (RuntimeException e) {
                LOG.warn("how fields of {} were filled is not counted for some seconds: {}", key.source, e.toString());
            }
        }
    }
}
