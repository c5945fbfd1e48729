package org.bulwark.indicator.definition;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.SequencedSet;
import org.bulwark.data.source.Source;
import org.bulwark.indicator.IndicatorProblem;

/** All indicators of a bank, by name, in the order of their families. Immutable. */
public final class Catalogue {

    private final SequencedMap<String, Source> sources;
    private final List<Family> families;
    private final SequencedMap<String, Indicator> indicators;

    private Catalogue(
            SequencedMap<String, Source> sources, List<Family> families, SequencedMap<String, Indicator> indicators) {
        this.sources = Collections.unmodifiableSequencedMap(sources);
        this.families = List.copyOf(families);
        this.indicators = Collections.unmodifiableSequencedMap(indicators);
    }

    /**
     * The indicators of some families. A family may read those before it.
     *
     * @throws org.bulwark.basics.ProblemException {@link IndicatorProblem#DEFINITION_INVALID}, {@link IndicatorProblem#NAME_DUPLICATE} or
     *     {@link IndicatorProblem#NAME_UNKNOWN}, for the first family at fault
     */
    public static Catalogue of(Collection<Source> sources, List<Family> families) {
        SequencedMap<String, Source> byCode = new LinkedHashMap<>();
        sources.forEach(source -> byCode.put(source.code(), source));
        return new Catalogue(byCode, List.of(), new LinkedHashMap<>()).and(families);
    }

    /**
     * The same with more families behind, which may read those that are there: a bank's own, or one that is a draft yet.
     *
     * @throws org.bulwark.basics.ProblemException as {@link #of}
     */
    public Catalogue and(List<Family> more) {
        Expansion expansion = new Expansion(sources);
        SequencedMap<String, Indicator> all = new LinkedHashMap<>(indicators);
        for (Family family : more) {
            for (Indicator indicator : expansion.of(family, all)) {
                if (all.putIfAbsent(indicator.name(), indicator) != null) {
                    throw IndicatorProblem.NAME_DUPLICATE.with(
                            "There are two indicators '" + indicator.name() + "'.", "Give one family another code.");
                }
            }
        }
        List<Family> both = new ArrayList<>(families);
        both.addAll(more);
        return new Catalogue(new LinkedHashMap<>(sources), both, all);
    }

    /** The sources that it reads, by code. */
    public SequencedMap<String, Source> sources() {
        return sources;
    }

    /** The families in order. */
    public List<Family> families() {
        return families;
    }

    /** All indicators by name, in order. */
    public SequencedMap<String, Indicator> indicators() {
        return indicators;
    }

    /** How many. */
    public int size() {
        return indicators.size();
    }

    /** One by name. */
    public Optional<Indicator> find(String name) {
        return Optional.ofNullable(indicators.get(name));
    }

    /** One that must be there: {@link IndicatorProblem#NAME_UNKNOWN}. */
    public Indicator indicator(String name) {
        return find(name)
                .orElseThrow(() -> IndicatorProblem.NAME_UNKNOWN.with(
                        "There is no indicator '" + name + "'.", "Use a name of the catalogue."));
    }

    /** The names of the indicators whose values are compared with those of peers, in order. */
    public SequencedSet<String> ranked() {
        SequencedSet<String> ranked = new LinkedHashSet<>();
        indicators
                .values()
                .forEach(indicator -> ranked.addAll(indicator.definition().ranked()));
        return ranked;
    }

    /** The catalogue with some of its indicators only, for a training set or a decision. */
    public Catalogue only(Collection<String> names) {
        SequencedMap<String, Indicator> some = new LinkedHashMap<>();
        names.forEach(name -> some.put(name, indicator(name)));
        return new Catalogue(new LinkedHashMap<>(sources), families, some);
    }

    /** Those whose name, title or meaning has all the words, ignoring case; in order. */
    public List<Indicator> search(String words) {
        List<String> wanted = List.of(words.strip().toLowerCase(Locale.ROOT).split("\\s+"));
        Map<Family, String> texts = new LinkedHashMap<>();
        List<Indicator> found = new ArrayList<>();
        for (Indicator indicator : indicators.values()) {
            Family family = indicator.family();
            String text = texts.computeIfAbsent(
                    family,
                    f -> (f.title() + " " + String.join(" ", f.titles().values()) + " " + f.meaning())
                            .toLowerCase(Locale.ROOT));
            if (wanted.stream().allMatch(word -> indicator.name().contains(word) || text.contains(word))) {
                found.add(indicator);
            }
        }
        return found;
    }
}
