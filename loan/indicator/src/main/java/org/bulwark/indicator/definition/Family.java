package org.bulwark.indicator.definition;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.regex.Pattern;
import org.bulwark.indicator.IndicatorProblem;

/**
 * Indicators that tell of one thing and differ in aggregate, window and derivation only.
 *
 * @param group the group of the field
 * @param code names it within its group for ever: small letters, digits and underscores
 * @param title what people call it
 * @param titles the same in other languages, by the code of the language
 * @param meaning what it says and why that matters, in a sentence
 * @param risk which way it moves when risk grows
 * @param shape what it is made of
 * @param derivations what is derived of its first aggregate, of the ratio or of the formula, in every window
 */
public record Family(
        RiskGroup group,
        String code,
        String title,
        SequencedMap<String, String> titles,
        String meaning,
        RiskDirection risk,
        Shape shape,
        List<Derivation> derivations) {

    private static final Pattern CODE = Pattern.compile("[a-z][a-z0-9_]{0,39}");

    /** What a family is made of. */
    public sealed interface Shape {

        /**
         * Aggregates of a series over windows: one indicator each.
         *
         * @param series the events
         * @param aggregates at least one; derivations are of the first
         * @param windows of all of these aggregates, at least one
         * @param also further aggregates, each with windows of its own: the days since the latest event want another reach than a sum
         */
        record OfSeries(
                Series series,
                List<Aggregate> aggregates,
                List<Window> windows,
                SequencedMap<Aggregate, List<Window>> also)
                implements Shape {
            /** Copies the lists. */
            public OfSeries {
                aggregates = List.copyOf(aggregates);
                windows = List.copyOf(windows);
                SequencedMap<Aggregate, List<Window>> copy = new LinkedHashMap<>();
                also.forEach((aggregate, its) -> copy.put(aggregate, List.copyOf(its)));
                also = Collections.unmodifiableSequencedMap(copy);
            }

            /** All aggregates over the same windows. */
            public OfSeries(Series series, List<Aggregate> aggregates, List<Window> windows) {
                this(series, aggregates, windows, new LinkedHashMap<>());
            }
        }

        /**
         * One aggregate over another in the same windows.
         *
         * @param over family and aggregate, {@code account.inflow.sum}
         * @param under family and aggregate
         * @param windows at least one
         */
        record OfRatio(String over, String under, List<Window> windows) implements Shape {
            /** Copies the list. */
            public OfRatio {
                windows = List.copyOf(windows);
            }
        }

        /**
         * An expression over other indicators.
         *
         * @param expression in CEL over the names of the inputs
         * @param inputs what is read, by the names that the expression uses: indicators, or with windows families and aggregates
         * @param windows the windows in which the inputs are read, one indicator each; none where the inputs have theirs
         * @param unit what it is measured in; empty for none
         */
        record OfFormula(String expression, SequencedMap<String, String> inputs, List<Window> windows, String unit)
                implements Shape {
            /** Copies inputs and windows. */
            public OfFormula {
                inputs = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(inputs));
                windows = List.copyOf(windows);
            }

            /** One indicator of inputs that have their windows. */
            public OfFormula(String expression, SequencedMap<String, String> inputs, String unit) {
                this(expression, inputs, List.of(), unit);
            }
        }
    }

    /** Checks code and title: {@link IndicatorProblem#DEFINITION_INVALID}. */
    public Family {
        titles = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(titles));
        derivations = List.copyOf(derivations);
        if (!CODE.matcher(code).matches() || title.isBlank()) {
            throw IndicatorProblem.DEFINITION_INVALID.with(
                    "The family '" + code + "' has no title, or a code that cannot be used.",
                    "Use at most 40 small letters, digits and underscores.");
        }
    }

    /** Its name: group and code. */
    public String name() {
        return group.word() + "." + code;
    }

    /** What people call it in a language. */
    public String title(String language) {
        return titles.getOrDefault(language, title);
    }
}
