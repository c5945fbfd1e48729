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
    private int stride;
    private int keyed;

    private SourcePlanner(Source source) {
        this.source = source;
        this.schema = source.schema();
        this.language = RuleLanguage.of(schema, source.currency().getDefaultFractionDigits());
    }

    static SourcePlan plan(int index, Source source, Map<Series, Set<Needs>> wanted) {
        SourcePlanner planner = new SourcePlanner(source);
        Map<Series, Column> bySeries = new HashMap<>();
        List<Column> columns = new ArrayList<>();
        wanted.forEach((series, needs) -> {
            Column column = planner.column(series, needs);
            bySeries.put(series, column);
            columns.add(column);
        });
        return new SourcePlan(
                index,
                source,
                List.copyOf(planner.filters),
                List.copyOf(columns),
                planner.stride,
                planner.keyed,
                bySeries);
    }

    private Column column(Series series, Set<Needs> needs) {
        Optional<Field> measure = series.measure().flatMap(source::field);
        boolean measured = measure.isPresent();
        boolean monthOfStock = needs.contains(Needs.MONTH) && series.stock();
        boolean monthOfFlow = needs.contains(Needs.MONTH) && !series.stock();
        boolean squares = needs.contains(Needs.SQUARES);
        boolean keys = needs.contains(Needs.KEYS);
        int at = take(WORD);
        int sum = measured && (needs.contains(Needs.SUM) || monthOfFlow || squares) ? take(PAIR) : Column.NONE;
        int ends = measured && needs.contains(Needs.ENDS) ? take(PAIR) : Column.NONE;
        int squared = measured && squares ? take(PAIR) : Column.NONE;
        int last = needs.contains(Needs.LAST) || monthOfStock ? take(TRIPLE) : Column.NONE;
        return new Column(
                series.where().map(this::filter).orElse(Column.NONE),
                measure.map(field -> schema.slot(field.name())).orElse(Column.NONE),
                measure.map(Field::type).orElse(FactType.WHOLE),
                measure.map(field -> Math.pow(10, field.decimals())).orElse(1.0),
                keys ? schema.slot(series.key().orElseThrow()) : Column.NONE,
                keys ? keyed++ : Column.NONE,
                at,
                sum,
                ends,
                squared,
                last);
    }

    private int take(int words) {
        int at = stride;
        stride += words;
        return at;
    }

    private int filter(String where) {
        return filterPlaces.computeIfAbsent(where, text -> {
            if (filters.size() == SourcePlan.MOST_FILTERS) {
                throw IndicatorProblem.DEFINITION_INVALID.with(
                        "More than " + SourcePlan.MOST_FILTERS + " different filters read " + source.code() + ".",
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
