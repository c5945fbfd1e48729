package org.bulwark.server.data.source;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.bulwark.basics.Reason;
import org.bulwark.basics.rule.FactType;
import org.bulwark.data.quality.FieldCounts;
import org.bulwark.data.quality.FieldDrift;
import org.bulwark.data.source.Field;
import org.bulwark.data.source.Source;
import org.bulwark.server.data.intake.FieldDays;
import org.bulwark.server.data.intake.SourceBook;
import org.springframework.stereotype.Component;

/** How the fields of a source are filled over time, and whether they drift: the last two weeks against the twelve before. */
@Component
class FieldQuality {

    private static final int LAST = 14;
    private static final int BEFORE = 84;
    private static final int SHOWN = 35;

    private final FieldDays days;
    private final SourceBook sources;
    private final InstantSource clock;
    private final Cache<String, List<Reason>> findings =
            Caffeine.newBuilder().expireAfterWrite(Duration.ofMinutes(5)).build();

    FieldQuality(FieldDays days, SourceBook sources, InstantSource clock) {
        this.days = days;
        this.sources = sources;
        this.clock = clock;
    }

    /**
     * A field over time.
     *
     * @param source its source
     * @param field the field
     * @param drift of the last days against those before
     * @param filled the share of records that had it, in thousandths, on each of the last days; those without records as the day before
     */
    record FieldOverTime(Source source, Field field, FieldDrift drift, List<Long> filled) {

        /** What there is to say of it. */
        List<Reason> findings() {
            List<Reason> findings = new ArrayList<>();
            if (drift.isMoved()) {
                findings.add(reason(
                        "data/field-drift",
                        "field",
                        field.name(),
                        "index",
                        decimal(drift.psi(), 2),
                        "most",
                        part(),
                        "before",
                        percent(drift.shareBefore()),
                        "last",
                        percent(drift.shareLast())));
            }
            if (drift.isFilledOtherwise()) {
                findings.add(reason(
                        drift.filledLast() < drift.filledBefore() ? "data/field-sparser" : "data/field-fuller",
                        "field",
                        field.name(),
                        "before",
                        percent(drift.filledBefore()),
                        "last",
                        percent(drift.filledLast())));
            }
            return findings;
        }

        /** The part that has changed most: a value, or from which number on. */
        private String part() {
            if (!field.type().isNumeric()) {
                return drift.most();
            }
            int digits = field.type() == FactType.MONEY ? source.currency().getDefaultFractionDigits() : 0;
            BigDecimal least = new BigDecimal(drift.most()).movePointLeft(digits);
            return "≥ " + least.round(new MathContext(4)).stripTrailingZeros().toPlainString();
        }

        private static Reason reason(String code, String... namesAndValues) {
            LinkedHashMap<String, String> parameters = new LinkedHashMap<>();
            for (int i = 0; i < namesAndValues.length; i += 2) {
                parameters.put(namesAndValues[i], namesAndValues[i + 1]);
            }
            return new Reason(code, parameters);
        }

        private static String percent(double share) {
            return decimal(100 * share, 1) + " %";
        }

        private static String decimal(double value, int digits) {
            return String.format(Locale.ROOT, "%." + digits + "f", value);
        }
    }

    /** The fields of a source that anything is known of, in order. */
    List<FieldOverTime> of(Source source) {
        LocalDate today = clock.instant().atZone(sources.zone()).toLocalDate();
        LocalDate parting = today.minusDays(LAST - 1L);
        Map<LocalDate, Map<String, FieldCounts>> byDay = days.of(source.code(), parting.minusDays(BEFORE));
        Map<String, FieldCounts> before = new HashMap<>();
        Map<String, FieldCounts> last = new HashMap<>();
        byDay.forEach((day, fields) -> fields.forEach((name, counts) -> (day.isBefore(parting) ? before : last)
                .computeIfAbsent(name, _ -> new FieldCounts())
                .add(counts)));
        return source.fields().stream()
                .filter(field -> before.containsKey(field.name()) || last.containsKey(field.name()))
                .map(field -> new FieldOverTime(
                        source,
                        field,
                        FieldDrift.of(
                                field,
                                before.getOrDefault(field.name(), new FieldCounts()),
                                last.getOrDefault(field.name(), new FieldCounts())),
                        filled(byDay, field.name(), today)))
                .toList();
    }

    private static List<Long> filled(Map<LocalDate, Map<String, FieldCounts>> byDay, String field, LocalDate today) {
        List<Long> filled = new ArrayList<>();
        long thousandths = 0;
        for (LocalDate day = today.minusDays(SHOWN - 1L); !day.isAfter(today); day = day.plusDays(1)) {
            FieldCounts counts = byDay.getOrDefault(day, Map.of()).get(field);
            if (counts != null && counts.records() > 0) {
                thousandths = Math.round(1_000 * counts.completeness());
            }
            filled.add(thousandths);
        }
        return filled;
    }

    /** What there is to say of the fields of a source, as of the last minutes. */
    List<Reason> findings(Source source) {
        return findings.get(
                source.code(),
                _ -> of(source).stream()
                        .flatMap(field -> field.findings().stream())
                        .toList());
    }
}
