package org.bulwark.server.indicator;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.bulwark.basics.time.Microseconds;
import org.bulwark.files.indicator.IndicatorWords;
import org.bulwark.files.tree.Form;
import org.bulwark.indicator.definition.Indicator;
import org.bulwark.indicator.definition.RiskGroup;
import org.bulwark.indicator.value.IndicatorValues;
import org.bulwark.indicator.value.Quality;
import org.bulwark.server.access.Caller;
import org.bulwark.server.access.Needs;
import org.bulwark.server.access.Permission;
import org.bulwark.server.data.PartyBook;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The catalogue, and what it says of a party. */
@RestController
class IndicatorApi {

    private static final int MOST = 500;

    private final CatalogueBook book;
    private final Readings readings;
    private final PartyBook parties;
    private final InstantSource clock;

    IndicatorApi(CatalogueBook book, Readings readings, PartyBook parties, InstantSource clock) {
        this.book = book;
        this.readings = readings;
        this.parties = parties;
        this.clock = clock;
    }

    /**
     * An indicator.
     *
     * @param name its name
     * @param title what people call it
     * @param meaning what it says
     * @param group its group
     * @param unit what it is measured in
     * @param risk which way it moves when risk grows
     * @param sources what it reads
     */
    record Told(
            String name, String title, String meaning, String group, String unit, String risk, List<String> sources) {}

    /** The indicators found, and how many there are in all. */
    record Found(int all, List<Told> indicators) {}

    /**
     * A value.
     *
     * @param name the indicator's name
     * @param value amounts in minor units; empty where there is none
     * @param quality good, partial, undefined or no-data
     */
    record Value(String name, Optional<Double> value, String quality) {}

    /**
     * What the indicators say of a party.
     *
     * @param asOf as known then
     * @param catalogue what tells the catalogue and its sources from others
     * @param values in the order of the catalogue
     */
    record Values(String asOf, String catalogue, List<Value> values) {}

    /** Indicators of a group whose name, title or meaning has some words; at most 500 of them. */
    @GetMapping("/api/indicator/indicators")
    @Needs(Permission.INDICATOR_READ)
    Found indicators(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(required = false) @Nullable RiskGroup group,
            Locale language) {
        List<Told> told = chosen(q, group).stream()
                .limit(MOST)
                .map(one -> told(one, language))
                .toList();
        return new Found(chosen(q, group).size(), told);
    }

    private List<Indicator> chosen(String q, @Nullable RiskGroup group) {
        List<Indicator> found = q.isBlank()
                ? List.copyOf(book.catalogue().indicators().values())
                : book.catalogue().search(q);
        return group == null
                ? found
                : found.stream().filter(one -> one.family().group() == group).toList();
    }

    private Told told(Indicator one, Locale language) {
        return new Told(
                one.name(),
                IndicatorWords.in(language, book.catalogue().sources()).title(one),
                one.family().meaning(),
                one.family().group().word(),
                one.unit(),
                one.risk().name().toLowerCase(Locale.ROOT),
                List.copyOf(one.definition().sources()));
    }

    /** The values of a party's indicators, now or as they were known at an instant. */
    @GetMapping("/api/data/parties/{id}/indicators")
    @Needs({Permission.PARTY_READ, Permission.INDICATOR_READ})
    Values values(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(required = false) @Nullable RiskGroup group,
            @RequestParam(required = false) @Nullable Instant asOf,
            Caller caller) {
        parties.party(id, caller);
        Instant now = clock.instant();
        Instant at = asOf == null || asOf.isAfter(now) ? now : asOf;
        long micros = Microseconds.since1970(at);
        IndicatorValues values = asOf == null ? readings.now(id) : readings.asOf(id, micros);
        Set<String> wanted = new HashSet<>();
        chosen(q, group).forEach(one -> wanted.add(one.name()));
        List<Value> told = new ArrayList<>();
        for (int i = 0; i < values.indicators().size(); i++) {
            String name = values.indicators().get(i).name();
            if (wanted.contains(name)) {
                Quality quality = values.quality(i);
                told.add(new Value(
                        name,
                        quality.hasValue() ? Optional.of(values.value(i)) : Optional.empty(),
                        Form.word(quality)));
            }
        }
        return new Values(at.toString(), book.current().id(), told);
    }
}
