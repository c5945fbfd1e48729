package org.bulwark.indicator.fold;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.bulwark.basics.rule.Compilation;
import org.bulwark.basics.rule.FactSchema;
import org.bulwark.basics.rule.FactType;
import org.bulwark.basics.rule.RuleExpression;
import org.bulwark.basics.rule.RuleLanguage;
import org.bulwark.data.source.Field;
import org.bulwark.data.source.Source;
import org.bulwark.indicator.IndicatorProblem;
import org.bulwark.indicator.definition.Aggregate.Needs;
import org.bulwark.indicator.definition.Series;

/** Lays the columns of one source out. */
final class SourcePlanner {

    private static final int WORD = 1;
    private static final int PAIR = 2;
    private static final int TRIPLE = 3;

    private final Source source;
    private final FactSchema schema;
    private final RuleLanguage language;
    private final Map<String, Integer> filterPlaces = new LinkedHashMap<>();
    private final List<RuleExpression> filters = new ArrayList<>();

    private SourcePlanner(Source source) {
        this.source = source;
        this.schema = source.schema();
        this.language = RuleLanguage.of(schema, source.currency().getDefaultFractionDigits());
    }

    /**
     * The plan of a source.
     *
     * @param days the days of the bank's zone
     * @param byMonth what windows of months and of all time need of each series
     * @param byDay what windows of days need
     */
    static SourcePlan plan(
            int index, Source source, BankDays days, Map<Series, Set<Needs>> byMonth, Map<Series, Set<Needs>> byDay) {
        SourcePlanner planner = new SourcePlanner(source);
        Layout months = planner.layout(byMonth);
        Layout daily = planner.layout(byDay);
        List<Integer> replaces =
                source.replaces().stream().map(planner.schema::slot).toList();
        return new SourcePlan(
                index, source, days, replaces, Filters.of(planner.filters, planner.schema), months, daily);
    }

    private Layout layout(Map<Series, Set<Needs>> wanted) {
        Run run = new Run();
        Map<Series, Column> bySeries = new HashMap<>();
        List<Column> columns = new ArrayList<>();
        wanted.forEach((series, needs) -> {
            Column column = column(series, needs, run);
            bySeries.put(series, column);
            columns.add(column);
        });
        return new Layout(columns, run.stride, run.keyed, bySeries);
    }

    /** The numbers of a row that are given out so far. */
    private static final class Run {
        private int stride;
        private int keyed;

        int take(int words) {
            int at = stride;
            stride += words;
            return at;
        }
    }

    private Column column(Series series, Set<Needs> needs, Run run) {
        Optional<Field> measure = series.measure().flatMap(source::field);
        boolean measured = measure.isPresent();
        boolean monthOfStock = needs.contains(Needs.MONTH) && series.stock();
        boolean monthOfFlow = needs.contains(Needs.MONTH) && !series.stock();
        boolean squares = needs.contains(Needs.SQUARES);
        boolean keys = needs.contains(Needs.KEYS);
        int at = run.take(WORD);
        int sum = measured && (needs.contains(Needs.SUM) || monthOfFlow || squares) ? run.take(PAIR) : Column.NONE;
        int ends = measured && needs.contains(Needs.ENDS) ? run.take(PAIR) : Column.NONE;
        int squared = measured && squares ? run.take(PAIR) : Column.NONE;
        int last = needs.contains(Needs.LAST) || monthOfStock ? run.take(TRIPLE) : Column.NONE;
        return new Column(
                series.where().map(this::filter).orElse(Column.NONE),
                measure.map(field -> schema.slot(field.name())).orElse(Column.NONE),
                measure.map(Field::type).orElse(FactType.WHOLE),
                measure.map(field -> Math.pow(10, field.decimals())).orElse(1.0),
                keys ? schema.slot(series.key().orElseThrow()) : Column.NONE,
                keys ? run.keyed++ : Column.NONE,
                at,
                sum,
                ends,
                squared,
                last);
    }

    private int filter(String where) {
        return filterPlaces.computeIfAbsent(where, text -> {
            if (filters.size() == Filters.MOST) {
                throw IndicatorProblem.DEFINITION_INVALID.with(
                        "More than " + Filters.MOST + " different filters read " + source.code() + ".",
                        "Write equal filters in equal words, or measure by key.");
            }
            filters.add(compiled(text));
            return filters.size() - 1;
        });
    }

    private RuleExpression compiled(String where) {
        return switch (language.compile(where, FactType.FLAG)) {
            case Compilation.Accepted it -> it.rule();
            case Compilation.Refused it ->
                throw IndicatorProblem.DEFINITION_INVALID.with(
                        "The filter '" + where + "' of " + source.code() + " cannot be read: "
                                + it.issues().getFirst().what(),
                        it.issues().getFirst().hint());
        };
    }
}
