package org.bulwark.warning.model;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedMap;
import java.util.SequencedSet;
import org.bulwark.basics.Reason;
import org.bulwark.indicator.IndicatorProblem;
import org.bulwark.indicator.value.IndicatorReading;
import org.bulwark.indicator.value.IndicatorValues;

/** Models, made ready once for a reading of indicators. Immutable and safe for several threads. */
public final class ModelReading {

    private final List<WarningModel> models;
    private final List<int[]> places;

    private ModelReading(List<WarningModel> models, List<int[]> places) {
        this.models = models;
        this.places = places;
    }

    /**
     * A reading of models.
     *
     * @param reading of all indicators that the models read: {@link #indicators}
     * @throws org.bulwark.basics.ProblemException {@link IndicatorProblem#NAME_UNKNOWN}
     */
    public static ModelReading of(List<WarningModel> models, IndicatorReading reading) {
        List<int[]> places = models.stream()
                .map(model -> model.reads().stream()
                        .mapToInt(name -> reading.place(name)
                                .orElseThrow(() -> IndicatorProblem.NAME_UNKNOWN.with(
                                        "The model '" + model.name() + "' reads '" + name + "', which is not read.",
                                        "Use a name of the catalogue.")))
                        .toArray())
                .toList();
        return new ModelReading(List.copyOf(models), places);
    }

    /** The names of the indicators that some models read, each once. */
    public static SequencedSet<String> indicators(List<WarningModel> models) {
        SequencedSet<String> names = new LinkedHashSet<>();
        models.forEach(model -> names.addAll(model.reads()));
        return names;
    }

    /** The models in order. */
    public List<WarningModel> models() {
        return models;
    }

    /** The facts of all models. */
    public SequencedMap<String, Double> facts(IndicatorValues values, Around around) {
        SequencedMap<String, Double> facts = new LinkedHashMap<>();
        for (int i = 0; i < models.size(); i++) {
            facts.putAll(models.get(i).facts(read(i, values), around));
        }
        return facts;
    }

    /** Why a model says what it says, at most so many reasons. */
    public List<Reason> reasons(int model, IndicatorValues values, Around around, int most) {
        return models.get(model).reasons(read(model, values), around, most);
    }

    /** The path of cash against what falls due; none without a model of rupture or without an account. */
    public List<PathPoint> path(IndicatorValues values, Around around) {
        for (int i = 0; i < models.size(); i++) {
            if (models.get(i) instanceof Rupture rupture) {
                return rupture.path(read(i, values), around);
            }
        }
        return List.of();
    }

    /** What is remembered of a party after a look: to be asked after {@link #facts}, which must not see the day itself as its past. */
    public Past after(Past past, IndicatorValues values, LocalDate day) {
        for (int i = 0; i < models.size(); i++) {
            if (models.get(i) instanceof Anomaly) {
                return past.after(read(i, values), day);
            }
        }
        return past;
    }

    private double[] read(int model, IndicatorValues values) {
        int[] from = places.get(model);
        double[] read = new double[from.length];
        for (int i = 0; i < read.length; i++) {
            read[i] = values.quality(from[i]).hasValue() ? values.value(from[i]) : Double.NaN;
        }
        return read;
    }
}
