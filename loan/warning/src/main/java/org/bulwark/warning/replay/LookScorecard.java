package org.bulwark.warning.replay;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.bulwark.basics.Progress;
import org.bulwark.data.CategoryColumn;
import org.bulwark.data.Column;
import org.bulwark.data.DataSpecification;
import org.bulwark.data.NumberColumn;
import org.bulwark.data.Sample;
import org.bulwark.data.SourceSpecification;
import org.bulwark.data.Weights;
import org.bulwark.score.binning.BinningRules;
import org.bulwark.score.scorecard.Characteristic;
import org.bulwark.score.scorecard.LearningRules;
import org.bulwark.score.scorecard.Origin;
import org.bulwark.score.scorecard.Scorecard;
import org.bulwark.score.scorecard.ScorecardLearner;

/**
 * A scorecard over what indicators said at each look and what else is known of the party, as a bank would learn it on its own looks.
 *
 * @param inputs what it was made of, the one with the most points between its best and worst bin first
 * @param risk of every look, learned on or judged: the higher the riskier
 */
public record LookScorecard(List<String> inputs, Map<Look, Double> risk) {

    private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,15}(\\.[0-9]{1,9})?");
    private static final BinningRules.Sizes SIZES = new BinningRules.Sizes(0.005, 20, 1, 6);
    private static final int MOST = 30;

    /**
     * What it may be made of.
     *
     * @param values names of the values of the looks, in their order; empty for one that may not be used
     * @param outcomes of the parties
     * @param facts words under which outcomes tell more of a party; numbers where all of them are, else categories
     */
    public record Inputs(List<Optional<String>> values, List<Outcome> outcomes, List<String> facts) {
        /** Copies the lists. */
        public Inputs {
            values = List.copyOf(values);
            outcomes = List.copyOf(outcomes);
            facts = List.copyOf(facts);
        }
    }

    /**
     * Learns.
     *
     * @param learn looks to learn from; those not followed for so long are left out
     * @param judged further looks whose risk is asked for
     * @param months what is foretold: default within so many months
     * @throws org.bulwark.basics.ProblemException {@code score/…} for looks from which nothing can be learned
     */
    public static LookScorecard learn(
            List<Look> learn, List<Look> judged, Inputs inputs, int months, Progress progress) {
        List<Look> rows = learn.stream().filter(look -> look.isFollowed(months)).toList();
        byte[] bad = new byte[rows.size()];
        for (int row = 0; row < bad.length; row++) {
            bad[row] = (byte) (rows.get(row).defaults(months) ? 1 : 0);
        }
        List<Look> all = new ArrayList<>(rows);
        all.addAll(judged);
        int[] first = IntStream.range(0, rows.size()).toArray();
        List<Column> columns = columns(all, inputs).stream()
                .filter(column -> tells(column, rows.size()))
                .toList();
        LearningRules rules = LearningRules.DEFAULT
                .with(BinningRules.DEFAULT.sized(SIZES))
                .with(new LearningRules.Choice(0.01, 200, 0.95, LearningRules.Method.RIDGE, MOST));
        DataSpecification plain =
                new DataSpecification("looks", SourceSpecification.INFERRED, Optional.empty(), List.of());
        Scorecard card = new ScorecardLearner(plain, rules, Origin.UNKNOWN, progress)
                .quietly()
                .learn(Sample.of(
                        "looks",
                        columns.stream().map(column -> column.take(first)).toList(),
                        bad,
                        Weights.equal(bad.length)))
                .scorecard();
        int[] points = card.score(columns, "looks");
        Map<Look, Double> risk = HashMap.newHashMap(all.size());
        for (int row = 0; row < points.length; row++) {
            risk.put(all.get(row), -(double) points[row]);
        }
        return new LookScorecard(
                card.characteristics().stream()
                        .sorted(Comparator.comparingInt(LookScorecard::reach).reversed())
                        .map(Characteristic::variable)
                        .toList(),
                risk);
    }

    private static int reach(Characteristic of) {
        return of.points().stream().mapToInt(it -> it).max().orElse(0)
                - of.points().stream().mapToInt(it -> it).min().orElse(0);
    }

    /** Whether a column says anything of the first rows. */
    private static boolean tells(Column column, int rows) {
        return IntStream.range(0, rows).anyMatch(row -> !column.isMissing(row));
    }

    private static List<Column> columns(List<Look> looks, Inputs inputs) {
        List<Column> columns = new ArrayList<>();
        for (int i = 0; i < inputs.values.size(); i++) {
            int place = i;
            inputs.values
                    .get(i)
                    .ifPresent(name -> columns.add(new NumberColumn(
                            name,
                            looks.stream()
                                    .mapToDouble(look -> look.values()[place])
                                    .toArray())));
        }
        Map<String, Outcome> byParty = new HashMap<>();
        inputs.outcomes.forEach(outcome -> byParty.put(outcome.party(), outcome));
        for (String fact : inputs.facts) {
            columns.add(column(
                    fact,
                    looks.stream()
                            .map(look -> Optional.ofNullable(byParty.get(look.party()))
                                    .map(outcome -> outcome.belongs().getOrDefault(fact, ""))
                                    .orElse(""))
                            .toArray(String[]::new)));
        }
        return columns;
    }

    private static Column column(String name, String[] texts) {
        boolean numbers = Arrays.stream(texts)
                .allMatch(text -> text.isEmpty() || NUMBER.matcher(text).matches());
        if (numbers) {
            return new NumberColumn(
                    name,
                    Arrays.stream(texts)
                            .mapToDouble(text -> text.isEmpty() ? Double.NaN : Double.parseDouble(text))
                            .toArray());
        }
        Map<String, Integer> levels = new LinkedHashMap<>();
        int[] codes = new int[texts.length];
        for (int row = 0; row < codes.length; row++) {
            codes[row] = texts[row].isEmpty()
                    ? CategoryColumn.MISSING
                    : levels.computeIfAbsent(texts[row], _ -> levels.size());
        }
        return new CategoryColumn(name, codes, List.copyOf(levels.keySet()));
    }
}
