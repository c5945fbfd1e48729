package org.bulwark.warning.model.learn;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.TreeMap;
import org.bulwark.indicator.definition.Catalogue;
import org.bulwark.indicator.definition.RiskDirection;
import org.bulwark.warning.model.Anomaly;
import org.bulwark.warning.model.Training;

/** What is usual among peers: medians and deviations of industries and sizes, where there are enough months of them. */
final class Usual {

    private static final int ENOUGH = 200;
    /** The part of the spread of everybody by which at least a deviation is measured. */
    private static final double PART = 0.5;
    /** From the 5 % to the 95 % quantile of a normal law there are so many standard deviations. */
    private static final double NINETY = 3.29;

    private final ModelPlan plan;
    private final ModelRows rows;
    private final Catalogue catalogue;

    Usual(ModelPlan plan, ModelRows rows, Catalogue catalogue) {
        this.plan = plan;
        this.rows = rows;
        this.catalogue = catalogue;
    }

    Anomaly anomaly(Training training) {
        int size = rows.places(List.of(plan.size()))[0];
        double[] sizes = sorted(rows.rows(), size);
        List<Double> parts = sizes.length < 3
                ? List.of()
                : List.of(
                        StepLearner.rounded(sizes[sizes.length / 3]), StepLearner.rounded(sizes[2 * sizes.length / 3]));
        List<Anomaly.Input> inputs = new ArrayList<>();
        for (String name : plan.anomaly()) {
            RiskDirection risk = catalogue.find(name).orElseThrow().risk();
            double[] all = sorted(rows.rows(), rows.places(List.of(name))[0]);
            double spread = all.length == 0 ? 0 : (quantile(all, 0.95) - quantile(all, 0.05)) / NINETY;
            double least = StepLearner.rounded(PART * spread);
            if (risk != RiskDirection.NONE && least > 0) {
                inputs.add(new Anomaly.Input(name, risk == RiskDirection.UP, least));
            }
        }
        // the groups need the cuts of sizes: an anomaly of everybody knows them
        SequencedMap<String, List<Anomaly.Norm>> peers = new LinkedHashMap<>();
        peers.put(Anomaly.ALL, norms(inputs, rows.rows(), List.of()));
        Anomaly everybody = new Anomaly(inputs, plan.size(), parts, peers, training);
        Map<String, List<ModelRow>> groups = new TreeMap<>();
        for (ModelRow row : rows.rows()) {
            groups.computeIfAbsent(everybody.group(row.industry(), row.values()[size]), _ -> new ArrayList<>())
                    .add(row);
        }
        List<Anomaly.Norm> all = peers.get(Anomaly.ALL);
        groups.forEach((group, of) -> {
            if (of.size() >= ENOUGH) {
                peers.put(group, norms(inputs, of, all));
            }
        });
        return new Anomaly(inputs, plan.size(), parts, peers, training);
    }

    /** One norm an input; of everybody where too few of a group have a value. */
    private List<Anomaly.Norm> norms(List<Anomaly.Input> inputs, List<ModelRow> of, List<Anomaly.Norm> everybody) {
        List<Anomaly.Norm> norms = new ArrayList<>();
        for (int i = 0; i < inputs.size(); i++) {
            double[] known = sorted(of, rows.places(List.of(inputs.get(i).indicator()))[0]);
            if (known.length < ENOUGH && !everybody.isEmpty()) {
                norms.add(everybody.get(i));
            } else {
                Anomaly.Norm norm = Anomaly.norm(known);
                norms.add(new Anomaly.Norm(StepLearner.rounded(norm.median()), StepLearner.rounded(norm.deviation())));
            }
        }
        return norms;
    }

    private static double[] sorted(List<ModelRow> of, int place) {
        double[] known = of.stream()
                .mapToDouble(row -> row.values()[place])
                .filter(value -> !Double.isNaN(value))
                .toArray();
        Arrays.sort(known);
        return known;
    }

    private static double quantile(double[] sorted, double part) {
        return sorted[(int) (part * (sorted.length - 1))];
    }
}
