package org.bulwark.indicator.definition;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import org.bulwark.basics.rule.FactType;
import org.bulwark.data.source.About;
import org.bulwark.data.source.Field;
import org.bulwark.data.source.Source;
import org.bulwark.indicator.IndicatorProblem;

/**
 * Makes the indicators of a family.
 *
 * @param sources by code
 */
record Expansion(Map<String, Source> sources) {

    List<Indicator> of(Family family, Map<String, Indicator> before) {
        return switch (family.shape()) {
            case Family.Shape.OfSeries shape -> ofSeries(family, shape);
            case Family.Shape.OfRatio shape -> ofRatio(family, shape, before);
            case Family.Shape.OfFormula shape -> ofFormula(family, shape, before);
        };
    }

    private List<Indicator> ofSeries(Family family, Family.Shape.OfSeries shape) {
        Optional<Field> measure = measure(family, shape.series());
        List<Indicator> made = new ArrayList<>();
        Aggregate first = shape.aggregates().getFirst();
        for (Aggregate aggregate : shape.aggregates()) {
            check(family, shape.series(), aggregate);
            for (Window window : shape.windows()) {
                if (!aggregate.ofMonths() || window.ofMonths()) { // families list windows once for all their aggregates
                    made.add(aggregated(family, shape.series(), aggregate, window, measure));
                }
            }
        }
        for (Indicator indicator : List.copyOf(made)) {
            if (indicator.aggregate().filter(first::equals).isPresent()) {
                derive(family, indicator, made);
            }
        }
        shape.also().forEach((aggregate, windows) -> {
            check(family, shape.series(), aggregate);
            for (Window window : windows) {
                if (aggregate.ofMonths() && !window.ofMonths()) {
                    throw invalid(
                            family,
                            "has " + word(aggregate) + " over " + window.word() + ", which is not of months",
                            "Give it a window of months.");
                }
                made.add(aggregated(family, shape.series(), aggregate, window, measure));
            }
        });
        return made;
    }

    private static Indicator aggregated(
            Family family, Series series, Aggregate aggregate, Window window, Optional<Field> measure) {
        return new Indicator(
                family.name() + "." + word(aggregate) + "_" + window.word(),
                family,
                Optional.of(aggregate),
                Optional.of(window),
                Derivation.NONE,
                type(aggregate, measure),
                unit(aggregate, measure),
                new Definition.Aggregated(series, aggregate, window));
    }

    private List<Indicator> ofRatio(Family family, Family.Shape.OfRatio shape, Map<String, Indicator> before) {
        List<Indicator> made = new ArrayList<>();
        for (Window window : shape.windows()) {
            Definition over =
                    find(family, shape.over() + "_" + window.word(), before).definition();
            Definition under =
                    find(family, shape.under() + "_" + window.word(), before).definition();
            Indicator ratio = new Indicator(
                    family.name() + ".ratio_" + window.word(),
                    family,
                    Optional.empty(),
                    Optional.of(window),
                    Derivation.NONE,
                    FactType.NUMBER,
                    "",
                    new Definition.Ratio(over, under));
            made.add(ratio);
            derive(family, ratio, made);
        }
        return made;
    }

    private static List<Indicator> ofFormula(
            Family family, Family.Shape.OfFormula shape, Map<String, Indicator> before) {
        List<Optional<Window>> windows = shape.windows().isEmpty()
                ? List.of(Optional.empty())
                : shape.windows().stream().map(Optional::of).toList();
        List<Indicator> made = new ArrayList<>();
        for (Optional<Window> window : windows) {
            String end = window.map(it -> "_" + it.word()).orElse("");
            SequencedMap<String, Definition> inputs = new LinkedHashMap<>();
            shape.inputs()
                    .forEach((name, of) ->
                            inputs.put(name, find(family, of + end, before).definition()));
            Indicator formula = new Indicator(
                    family.name() + ".value" + end,
                    family,
                    Optional.empty(),
                    window,
                    Derivation.NONE,
                    FactType.NUMBER,
                    shape.unit(),
                    new Definition.Formula(shape.expression(), inputs));
            made.add(formula);
            derive(family, formula, made);
        }
        return made;
    }

    /**
     * What is the same under two names, as growth on the year before is over twelve months, is made once. Where a family looks at everything
     * and at windows that have a length, the level of everything is ranked, and changes are of the windows: a level that nobody has reported
     * since is no change of nothing.
     */
    private static void derive(Family family, Indicator of, List<Indicator> made) {
        Set<Definition> known = new HashSet<>();
        boolean both = windows(family).stream().anyMatch(Window.Ever.class::isInstance)
                && !windows(family).stream().allMatch(Window.Ever.class::isInstance);
        boolean level = of.window().filter(Window.Ever.class::isInstance).isPresent();
        for (Derivation derivation : family.derivations()) {
            if (both && level != (derivation == Derivation.PEER_RANK)) {
                continue;
            }
            derived(of, derivation)
                    .filter(known::add)
                    .ifPresent(definition -> made.add(new Indicator(
                            of.name() + derivation.suffix(),
                            family,
                            of.aggregate(),
                            of.window(),
                            derivation,
                            derivation == Derivation.DIFFERENCE ? of.type() : FactType.NUMBER,
                            derivation == Derivation.DIFFERENCE ? of.unit() : "",
                            definition)));
        }
    }

    private static List<Window> windows(Family family) {
        return switch (family.shape()) {
            case Family.Shape.OfSeries shape -> shape.windows();
            case Family.Shape.OfRatio shape -> shape.windows();
            case Family.Shape.OfFormula shape -> shape.windows();
        };
    }

    private static Optional<Definition> derived(Indicator of, Derivation derivation) {
        Definition now = of.definition();
        return switch (derivation) {
            case NONE -> Optional.empty();
            case GROWTH -> now.moved(Expansion::before).map(then -> new Definition.Growth(now, then));
            case YEAR_GROWTH -> now.moved(Window::yearBefore).map(then -> new Definition.Growth(now, then));
            case DIFFERENCE -> now.moved(Expansion::before).map(then -> new Definition.Difference(now, then));
            case PEER_RANK -> Optional.of(new Definition.PeerRank(of.name(), now));
        };
    }

    private static Optional<Window> before(Window window) {
        return switch (window) {
            case Window.Days days when 2 * days.days() + days.ago() > Window.MOST_DAYS -> Optional.empty();
            case Window.Months months when months.months() == 0 -> Optional.empty();
            default -> Optional.of(window.before());
        };
    }

    private Optional<Field> measure(Family family, Series series) {
        Source source = Optional.ofNullable(sources.get(series.source()))
                .orElseThrow(() -> invalid(
                        family, "reads the source '" + series.source() + "', which is not declared", "Name a source."));
        if (series.named().isPresent() && source.about() == About.PARTY) {
            throw invalid(
                    family,
                    "names a series of " + source.code() + ", which tells of parties",
                    "Leave 'series' out, or read a source about series.");
        }
        series.key().ifPresent(key -> field(family, source, key));
        Optional<Field> measure = series.measure().map(name -> field(family, source, name));
        measure.filter(field -> field.type() == FactType.TEXT || field.type() == FactType.DATE)
                .ifPresent(field -> {
                    throw invalid(
                            family,
                            "measures '" + field.name() + "', which is no number",
                            "Measure a number or a flag.");
                });
        return measure;
    }

    private static Field field(Family family, Source source, String name) {
        return source.field(name)
                .orElseThrow(() -> invalid(
                        family,
                        "reads '" + name + "', which is no field of " + source.code(),
                        "Use one of " + source.schema().names() + "."));
    }

    private static void check(Family family, Series series, Aggregate aggregate) {
        boolean counted = aggregate.needs() == Aggregate.Needs.COUNT
                || aggregate.needs() == Aggregate.Needs.KEYS
                || aggregate == Aggregate.DAYS_SINCE
                || aggregate.needs() == Aggregate.Needs.MONTH;
        if (series.measure().isEmpty() && !counted) {
            throw invalid(family, "has " + word(aggregate) + " and measures nothing", "Name the field to measure.");
        }
        if (aggregate.needs() == Aggregate.Needs.KEYS && series.key().isEmpty()) {
            throw invalid(family, "has " + word(aggregate) + " and no key", "Name the field that tells keys apart.");
        }
    }

    private static FactType type(Aggregate aggregate, Optional<Field> measure) {
        if (aggregate.isCount()) {
            return FactType.WHOLE;
        }
        Optional<FactType> measured = aggregate.hasUnitOfMeasure() ? measure.map(Field::type) : Optional.empty();
        return switch (measured.orElse(FactType.NUMBER)) {
            case MONEY -> FactType.MONEY;
            case WHOLE, FLAG ->
                switch (aggregate) {
                    case SUM, MIN, MAX, LAST -> FactType.WHOLE;
                    default -> FactType.NUMBER;
                };
            default -> FactType.NUMBER;
        };
    }

    private static String unit(Aggregate aggregate, Optional<Field> measure) {
        return switch (aggregate) {
            case DAYS_SINCE -> "days";
            case FALLS, RISES, QUIET -> "months";
            default ->
                aggregate.hasUnitOfMeasure()
                        ? measure.map(field -> field.fact().unit()).orElse("")
                        : "";
        };
    }

    private static Indicator find(Family family, String name, Map<String, Indicator> before) {
        return Optional.ofNullable(before.get(name))
                .orElseThrow(() -> IndicatorProblem.NAME_UNKNOWN.with(
                        "The family '" + family.name() + "' reads '" + name + "', which is not there.",
                        "Name an indicator of a family that stands before it, with its window."));
    }

    private static RuntimeException invalid(Family family, String what, String remedy) {
        return IndicatorProblem.DEFINITION_INVALID.with("The family '" + family.name() + "' " + what + ".", remedy);
    }

    static String word(Aggregate aggregate) {
        return aggregate.name().toLowerCase(Locale.ROOT);
    }
}
