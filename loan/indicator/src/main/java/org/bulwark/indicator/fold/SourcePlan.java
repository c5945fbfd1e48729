package org.bulwark.indicator.fold;

import java.util.List;
import java.util.Map;
import org.bulwark.basics.rule.Evaluation;
import org.bulwark.basics.rule.Facts;
import org.bulwark.basics.rule.RuleExpression;
import org.bulwark.data.source.Source;
import org.bulwark.indicator.definition.Series;

/**
 * What is kept of one source.
 *
 * @param index its place in the plan
 * @param source the source
 * @param filters the filters of its columns, each once
 * @param columns its columns in the order of their runs
 * @param stride how many numbers a row has
 * @param keyed how many columns have keys
 * @param bySeries the column of a series
 */
record SourcePlan(
        int index,
        Source source,
        List<RuleExpression> filters,
        List<Column> columns,
        int stride,
        int keyed,
        Map<Series, Column> bySeries) {

    /** The most filters of a source: their answers for an event are bits of one word. */
    static final int MOST_FILTERS = 64;

    /** Which filters an event passes, a bit each. */
    long passed(Facts facts) {
        long bits = 0;
        for (int i = 0; i < filters.size(); i++) {
            if (filters.get(i).evaluate(facts) instanceof Evaluation.Value(Object value)
                    && Boolean.TRUE.equals(value)) {
                bits |= 1L << i;
            }
        }
        return bits;
    }
}
