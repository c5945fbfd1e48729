package org.bulwark.files.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.IntStream;
import org.bulwark.basics.Progress;
import org.bulwark.basics.Reason;
import org.bulwark.data.CategoryColumn;
import org.bulwark.data.Column;
import org.bulwark.data.ColumnSpecification;
import org.bulwark.data.DataSpecification;
import org.bulwark.data.NumberColumn;
import org.bulwark.data.Role;
import org.bulwark.data.Sample;
import org.bulwark.data.SourceSpecification;
import org.bulwark.data.Table;
import org.bulwark.data.TargetSpecification;
import org.bulwark.score.binning.Bin;
import org.bulwark.score.binning.BinCounts;
import org.bulwark.score.binning.BinKind;
import org.bulwark.score.binning.NumberBinning;
import org.bulwark.score.binning.Trend;
import org.bulwark.score.binning.Woe;
import org.bulwark.score.scorecard.Characteristic;
import org.bulwark.score.scorecard.Learned;
import org.bulwark.score.scorecard.LearningRules;
import org.bulwark.score.scorecard.Origin;
import org.bulwark.score.scorecard.PointsScale;
import org.bulwark.score.scorecard.Provenance;
import org.bulwark.score.scorecard.Scorecard;
import org.bulwark.score.scorecard.ScorecardLearner;
import org.bulwark.score.trial.ByTime;
import org.bulwark.score.trial.CrossValidation;
import org.bulwark.score.trial.OutOfSample;

/** Scorecards and data to report on: a usual one, and ones that are as awkward as may be. */
final class Examples {

    /** What a careless page would run, swallow or lay out badly. */
    static final String HOSTILE = "<script>alert('x')</script> \"&amp;\" ]]> {rows} ${x} شركة 株式会社 𝄞 a'b\\n --> "
            + "Verhältnisderkurzfristigenverbindlichkeitenzumumlaufvermögenimvorjahr";

    private Examples() {}

    /** Everything that a report can speak of: learned on some years, judged on later ones. */
    static ReportContent full() {
        Sample learning = sample("Loans of 2001", 1_500, 1);
        Sample later = sample("Loans of 2005", 900, 2);
        Learned learned = learner().learn(learning);
        OutOfSample trial = OutOfSample.of(learned.scorecard(), later);
        return ReportContent.of(learned.scorecard())
                .with(JudgedData.of(learned.scorecard(), learning, Protocol.LEARNED_FROM))
                .with(JudgedData.of(trial, Protocol.OUT_OF_TIME))
                .with(CrossValidation.of(learning, learner(), 3, 2, 42, Progress.NONE))
                .over(ByTime.of(trial))
                .noting(List.of(Reason.of("score/iv-below-minimum", Map.of("variable", "shoe size", "iv", "0.001"))))
                .made("made for a test");
    }

    static ScorecardLearner learner() {
        return new ScorecardLearner(
                specification("Loans", List.of()), LearningRules.DEFAULT, new Origin("ab12", "0.1.0"), Progress.NONE);
    }

    private static DataSpecification specification(String name, List<ColumnSpecification> columns) {
        return new DataSpecification(
                name, SourceSpecification.INFERRED, Optional.of(TargetSpecification.of("bad")), columns);
    }

    /** A sample of these inputs; {@code bad} is 1 or 0, both occur. */
    static Sample sample(String name, List<Column> inputs, double[] bad, double[] weight) {
        List<Column> columns = new ArrayList<>(inputs);
        columns.add(new NumberColumn("bad", bad));
        columns.add(new NumberColumn("weight", weight));
        List<ColumnSpecification> roles = new ArrayList<>(List.of(ColumnSpecification.of("weight", Role.WEIGHT)));
        if (inputs.stream().anyMatch(column -> column.name().equals("year"))) {
            roles.add(ColumnSpecification.of("year", Role.TIME));
        }
        return Sample.of(new Table(name, columns), specification(name, roles));
    }

    /** Loans with an income, a sector and a year; some incomes are missing, and sectors come and go. */
    static Sample sample(String name, int rows, long seed) {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        double[] income = new double[rows];
        int[] sector = new int[rows];
        double[] year = new double[rows];
        double[] weight = new double[rows];
        double[] bad = new double[rows];
        for (int row = 0; row < rows; row++) {
            income[row] = random.nextInt(12) == 0 ? Double.NaN : Math.round(1_000 * Math.exp(random.nextGaussian()));
            sector[row] = random.nextInt(seed == 1 ? 4 : 5);
            year[row] = 2005 + random.nextInt(3);
            weight[row] = 1 + random.nextInt(3);
            double risk = (Double.isNaN(income[row]) ? 1 : 2_000 / (income[row] + 500)) + 0.5 * sector[row];
            bad[row] = random.nextDouble() < risk / (risk + 6) ? 1 : 0;
        }
        List<Column> inputs = List.of(
                new NumberColumn("income", income),
                new CategoryColumn("sector", sector, List.of("Farming", "Trade", "Building", "Inns", "Mines")),
                new NumberColumn("year", year));
        return sample(name, inputs, bad, weight);
    }

    /** A scorecard of so many characteristics with so many regular bins, and a special and a missing bin each. */
    static Scorecard wide(String name, int characteristics, int bins) {
        List<Characteristic> all = new ArrayList<>();
        for (int i = 0; i < characteristics; i++) {
            all.add(characteristic(name + " " + i, bins));
        }
        LinkedHashMap<String, String> parameters = new LinkedHashMap<>();
        parameters.put(name, name);
        return new Scorecard(
                name,
                PointsScale.DEFAULT,
                1,
                all,
                new Provenance(name, "", name, name, 1_000, 100, 0.1, name, parameters));
    }

    private static Characteristic characteristic(String name, int bins) {
        List<BinCounts> counts = new ArrayList<>();
        for (int code = 0; code < bins; code++) {
            counts.add(BinCounts.ofRows(100, 5L + code % 40));
        }
        counts.add(BinCounts.ofRows(3, 0));
        counts.add(BinCounts.NONE);
        BinCounts all = counts.stream().reduce(BinCounts.NONE, BinCounts::plus);
        List<Bin> made = new ArrayList<>();
        List<Integer> points = new ArrayList<>();
        for (int code = 0; code < counts.size(); code++) {
            BinKind kind = code < bins ? BinKind.INTERVAL : code == bins ? BinKind.SPECIAL : BinKind.MISSING;
            String label = code < bins ? "[" + code + ", " + (code + 1) + ")" : name + " " + kind;
            BinCounts here = counts.get(code);
            made.add(new Bin(kind, label, here, Woe.of(here, all, 0), Woe.iv(here, all)));
            points.add(code - 20);
        }
        LinkedHashMap<Double, Integer> specials = new LinkedHashMap<>();
        specials.put(-999.0, bins);
        List<Double> cuts =
                IntStream.range(1, bins).mapToObj(cut -> (double) cut).toList();
        return new Characteristic(
                name, new NumberBinning(name, Trend.ASCENDING, cuts, specials, bins + 1, made), 0.5, 0.1, points);
    }

    /** Data for a scorecard of {@link #wide}. */
    static Sample wideSample(Scorecard scorecard, int rows) {
        List<Column> columns = new ArrayList<>();
        for (Characteristic characteristic : scorecard.characteristics()) {
            double[] values =
                    IntStream.range(0, rows).mapToDouble(row -> row % 7).toArray();
            columns.add(new NumberColumn(characteristic.variable(), values));
        }
        double[] bad = IntStream.range(0, rows)
                .mapToDouble(row -> row % 3 == 0 ? 1 : 0)
                .toArray();
        double[] weight = IntStream.range(0, rows).mapToDouble(row -> 1).toArray();
        return sample(scorecard.name(), columns, bad, weight);
    }
}
