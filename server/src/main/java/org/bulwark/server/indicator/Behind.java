package org.bulwark.server.indicator;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.bulwark.basics.rule.Evaluation;
import org.bulwark.basics.rule.FactType;
import org.bulwark.basics.rule.RuleExpression;
import org.bulwark.basics.rule.RuleLanguage;
import org.bulwark.data.event.Event;
import org.bulwark.data.source.Source;
import org.bulwark.indicator.definition.Definition;
import org.bulwark.indicator.definition.Indicator;
import org.bulwark.indicator.definition.Window;
import org.bulwark.indicator.fold.BankDays;

/**
 * The events behind a value: those that some aggregate of an indicator's definition reads, in its window, as seen from a day.
 *
 * @param leaves what its aggregates read
 */
record Behind(List<Leaf> leaves) {

    /** Copies the list. */
    Behind {
        leaves = List.copyOf(leaves);
    }

    /**
     * What one aggregate reads.
     *
     * @param source of which source
     * @param where which of its events; empty for all
     * @param first the first day, or month, of its window
     * @param last the last one
     * @param byDay whether they are days
     */
    record Leaf(String source, Optional<RuleExpression> where, int first, int last, boolean byDay) {

        private boolean reads(Event event, int day) {
            int time = byDay ? day : BankDays.month(day);
            return event.source().equals(source)
                    && time >= first
                    && time <= last
                    && where.filter(one -> !isTrue(one.evaluate(event.fields())))
                            .isEmpty();
        }

        private static boolean isTrue(Evaluation evaluation) {
            return evaluation instanceof Evaluation.Value(Object value) && Boolean.TRUE.equals(value);
        }
    }

    /**
     * Those behind an indicator.
     *
     * @param today the day from which its windows reach back, since 1970
     */
    static Behind of(Indicator indicator, Map<String, Source> sources, int today) {
        List<Leaf> leaves = new ArrayList<>();
        collect(indicator.definition(), sources, today, leaves);
        return new Behind(leaves.stream().distinct().toList());
    }

    private static void collect(Definition definition, Map<String, Source> sources, int today, List<Leaf> leaves) {
        switch (definition) {
            case Definition.Aggregated it -> leaves.add(leaf(it, sources, today));
            case Definition.Ratio it -> {
                collect(it.over(), sources, today, leaves);
                collect(it.under(), sources, today, leaves);
            }
            case Definition.Growth it -> {
                collect(it.later(), sources, today, leaves);
                collect(it.earlier(), sources, today, leaves);
            }
            case Definition.Difference it -> {
                collect(it.left(), sources, today, leaves);
                collect(it.right(), sources, today, leaves);
            }
            case Definition.Formula it -> it.inputs().values().forEach(one -> collect(one, sources, today, leaves));
            case Definition.PeerRank it -> collect(it.of(), sources, today, leaves);
        }
    }

    private static Leaf leaf(Definition.Aggregated it, Map<String, Source> sources, int today) {
        Source source = Objects.requireNonNull(sources.get(it.series().source()));
        Optional<RuleExpression> where = it.series()
                .where()
                .map(expression -> RuleLanguage.of(
                                source.schema(), source.currency().getDefaultFractionDigits())
                        .compile(expression, FactType.FLAG)
                        .expression());
        int month = BankDays.month(today);
        return switch (it.window()) {
            case Window.Days(int days, int ago) ->
                new Leaf(source.code(), where, today - ago - days + 1, today - ago, true);
            case Window.Months(int months, int ago) ->
                months == 0
                        ? new Leaf(source.code(), where, month, month, false)
                        : new Leaf(source.code(), where, month - ago - months, month - ago - 1, false);
            case Window.Ever(int ago) -> new Leaf(source.code(), where, Integer.MIN_VALUE, month - ago, false);
        };
    }

    /** The codes of the sources that it reads. */
    List<String> sources() {
        return leaves.stream().map(Leaf::source).distinct().toList();
    }

    /** Whether an event is behind the value. */
    boolean has(Event event, BankDays days) {
        int day = days.day(event.occurredAt());
        return leaves.stream().anyMatch(leaf -> leaf.reads(event, day));
    }
}
