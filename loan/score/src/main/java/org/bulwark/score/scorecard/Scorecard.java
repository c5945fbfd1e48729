package org.bulwark.score.scorecard;

import java.util.List;
import java.util.Optional;
import org.bulwark.data.Column;
import org.bulwark.data.Table;
import org.bulwark.score.ScoreProblem;
import org.bulwark.score.binning.Encoding;

/**
 * A scorecard: a score is the sum of the points of one bin of each characteristic; more is safer.
 *
 * @param name its name
 * @param scale how points speak of odds
 * @param intercept α of log-odds(good) = α + Σ β·WOE
 * @param characteristics at least one; the base points are spread over them evenly
 * @param provenance where it comes from
 */
public record Scorecard(
        String name, PointsScale scale, double intercept, List<Characteristic> characteristics, Provenance provenance) {

    /** Copies the list; it must not be empty. */
    public Scorecard {
        characteristics = List.copyOf(characteristics);
        if (characteristics.isEmpty()) {
            throw new IllegalArgumentException("a scorecard without characteristics");
        }
    }

    /** The names of the columns that it reads, in order. */
    public List<String> inputs() {
        return characteristics.stream().map(Characteristic::variable).toList();
    }

    /** A characteristic by its variable's name. */
    public Optional<Characteristic> characteristic(String variable) {
        return characteristics.stream()
                .filter(c -> c.variable().equals(variable))
                .findFirst();
    }

    /** The codes of a table's rows, for each characteristic one unsigned byte a row. */
    public byte[][] encode(Table table) {
        return encode(table.columns(), table.name());
    }

    /** The codes of some columns' rows, found by name. */
    public byte[][] encode(List<Column> columns, String where) {
        byte[][] codes = new byte[characteristics.size()][];
        for (int i = 0; i < codes.length; i++) {
            Characteristic characteristic = characteristics.get(i);
            codes[i] = characteristic.binning().encode(input(characteristic, columns, where));
        }
        return codes;
    }

    /** The scores of a table's rows. */
    public int[] score(Table table) {
        return score(table.columns(), table.name());
    }

    /** The scores of some columns' rows, found by name; the codes of a few rows at a time are all that is held. */
    public int[] score(List<Column> columns, String where) {
        List<Encoding> encodings = characteristics.stream()
                .map(c -> c.binning().encoding(input(c, columns, where)))
                .toList();
        return ScoringKernel.of(this).score(encodings, columns.getFirst().size());
    }

    private Column input(Characteristic characteristic, List<Column> columns, String where) {
        return columns.stream()
                .filter(c -> c.name().equals(characteristic.variable()))
                .findFirst()
                .orElseThrow(() -> ScoreProblem.INPUT_MISSING.with(
                        "Scorecard '" + name + "' reads column '" + characteristic.variable() + "', which " + where
                                + " does not have.",
                        "Give data with the columns " + String.join(", ", inputs()) + "."));
    }

    /** The least points that a row can get. */
    public int worst() {
        return characteristics.stream()
                .mapToInt(c -> c.points().stream().mapToInt(p -> p).min().orElse(0))
                .sum();
    }

    /** The most points that a row can get. */
    public int best() {
        return characteristics.stream()
                .mapToInt(c -> c.points().stream().mapToInt(p -> p).max().orElse(0))
                .sum();
    }
}
