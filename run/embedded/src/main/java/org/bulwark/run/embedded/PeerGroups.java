package org.bulwark.run.embedded;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import org.bulwark.indicator.value.Peers;

/**
 * The peers of each label: the other parties that are asked about as of the same instant and whose group is the same. Ranks are among
 * labels only; a set that is a sample of the bank's parties gives ranks within the sample.
 */
final class PeerGroups {

    private final List<Group> groupOfLabel = new ArrayList<>();
    private final Map<String, Integer> places = new HashMap<>();

    /** The labels of one group and instant, each party once, and the values of its members by indicator, each list in order. */
    private static final class Group {
        private final Set<String> parties = new HashSet<>();
        private final List<Integer> rows = new ArrayList<>();
        private double[][] values = {};
    }

    private record Key(List<String> group, long asOf) {}

    /**
     * @param groups what names the group of each label
     * @param indicators the names of the indicators that are compared
     * @param values their values, by indicator and label
     */
    PeerGroups(Labels labels, List<List<String>> groups, List<String> indicators, double[][] values) {
        Map<Key, Group> byKey = new HashMap<>();
        for (int row = 0; row < groups.size(); row++) {
            Labels.Label label = labels.labels().get(row);
            Group group = byKey.computeIfAbsent(new Key(groups.get(row), label.asOf()), _ -> new Group());
            if (group.parties.add(label.party())) {
                group.rows.add(row);
            }
            groupOfLabel.add(group);
        }
        indicators.forEach(name -> places.put(name, places.size()));
        byKey.values()
                .forEach(group -> group.values = Arrays.stream(values)
                        .map(column -> group.rows.stream()
                                .mapToDouble(row -> column[row])
                                .filter(value -> !Double.isNaN(value))
                                .sorted()
                                .toArray())
                        .toArray(double[][]::new));
    }

    /** The peers of a label. */
    Peers of(int row) {
        Group group = groupOfLabel.get(row);
        return (indicator, value) -> {
            Integer place = places.get(indicator);
            double[] values = place == null ? new double[0] : group.values[place];
            int lower = from(values, value);
            int until = from(values, Math.nextUp(value));
            // the party's own value is among them
            int others = values.length - 1;
            int same = until - lower - 1;
            return others < 1 || same < 0 ? OptionalDouble.empty() : OptionalDouble.of((lower + same / 2.0) / others);
        };
    }

    /** The first place of a value that is not less. */
    private static int from(double[] values, double bound) {
        int from = 0;
        int until = values.length;
        while (from < until) {
            int middle = (from + until) >>> 1;
            if (values[middle] < bound) {
                from = middle + 1;
            } else {
                until = middle;
            }
        }
        return from;
    }
}
