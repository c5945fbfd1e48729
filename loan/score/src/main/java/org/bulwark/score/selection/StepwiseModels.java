package org.bulwark.score.selection;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.bulwark.basics.ProblemException;
import org.bulwark.score.ScoreProblem;
import org.bulwark.score.regression.Design;
import org.bulwark.score.regression.LogisticFit;
import org.bulwark.score.regression.LogisticRegression;
import org.bulwark.score.regression.ScoreTests;

/**
 * The present model of a stepwise selection, those one move away, and the trace of the moves made.
 *
 * <p>Which moves are worth a fit is known beforehand: the score test tells about how far the deviance would fall with a variable, its z
 * about how far it would rise without. At first only the most promising moves are fitted; when none of them is good, all others too that
 * could be, even if the estimate were wrong by half.
 */
final class StepwiseModels {

    /** So many moves are fitted at first. */
    private static final int FIRST = 3;

    private final CodedSample sample;
    private final Design design;
    private final StepwiseRules rules;
    private final int[] bins;
    private final long rows;
    private final List<Step> steps = new ArrayList<>();
    private List<Integer> members = List.of();
    private LogisticFit fit;

    StepwiseModels(CodedSample sample, StepwiseRules rules) {
        this.sample = sample;
        this.design = sample.design();
        this.rules = rules;
        this.bins = Ranking.of(sample).stream().mapToInt(Relevance::bins).toArray();
        this.rows = IntStream.range(0, sample.rows())
                .filter(row -> sample.weights().at(row) > 0)
                .count();
        this.fit = fit(members);
    }

    /** Starts with all variables or with none. */
    void begin(boolean all) {
        if (all) {
            members = IntStream.range(0, sample.size()).boxed().toList();
            fit = fit(members);
            dropHeld();
        }
    }

    List<Integer> members() {
        return members;
    }

    int size() {
        return members.size();
    }

    double criterion() {
        return criterion(fit, members);
    }

    /** The most promising variables to come in, or all that may be worth it, each with the model that it makes. */
    Stream<StepwiseMove> additions(boolean all) {
        int[] used = members.stream().mapToInt(Integer::intValue).toArray();
        double[] fall = ScoreTests.of(design, used, fit, sample.bad(), sample.weights(), rules.wish());
        List<Integer> candidates = IntStream.range(0, sample.size())
                .filter(j -> fall[j] > 0)
                .boxed()
                .sorted(Comparator.comparingDouble(j -> price(j) - fall[j]))
                .toList();
        return fitted(candidates, j -> all && fall[j] >= price(j) / 2, this::with);
    }

    /** The most promising variables to go out, or all that may be worth it, each with the model that is left. */
    Stream<StepwiseMove> removals(boolean all) {
        List<Integer> candidates = members.stream()
                .sorted(Comparator.comparingDouble(j -> rise(j) - price(j)))
                .toList();
        return fitted(candidates, j -> all && rise(j) <= 2 * price(j), this::without);
    }

    void make(StepwiseMove move) {
        steps.add(new Step(
                steps.size() + 1, move.move(), sample.name(move.variable()), criterion(), move.after(), move.p()));
        members = move.members();
        fit = move.fit();
        dropHeld();
    }

    StepwiseSelection selection() {
        return new StepwiseSelection(members.stream().map(sample::name).toList(), fit, steps);
    }

    private double price(int variable) {
        return rules.criterion().price(bins[variable], rows);
    }

    private double rise(int variable) {
        double z = fit.z(members.indexOf(variable));
        return z * z;
    }

    /** Fits the first moves and the others that are worth it; they come in the order of the variables. */
    private static Stream<StepwiseMove> fitted(
            List<Integer> candidates, IntFunction<Boolean> worth, IntFunction<Optional<StepwiseMove>> move) {
        return IntStream.range(0, candidates.size())
                .filter(i -> i < FIRST || worth.apply(candidates.get(i)))
                .mapToObj(candidates::get)
                .sorted()
                .toList()
                .parallelStream()
                .map(move::apply)
                .toList()
                .stream()
                .flatMap(Optional::stream);
    }

    /** A variable held at 0 adds nothing; the fit without it is the same. */
    private void dropHeld() {
        for (int at = 0; at < members.size(); at++) {
            if (isHeld(fit, at)) {
                make(without(members.get(at)).orElseThrow());
                return;
            }
        }
    }

    private Optional<StepwiseMove> with(int variable) {
        List<Integer> after =
                Stream.concat(members.stream(), Stream.of(variable)).sorted().toList();
        int at = after.indexOf(variable);
        return fitIfPossible(after)
                .filter(f -> !isHeld(f, at))
                .map(f -> new StepwiseMove(Step.Move.ADDED, variable, after, f, criterion(f, after), f.z(at), f.p(at)));
    }

    private Optional<StepwiseMove> without(int variable) {
        List<Integer> after = members.stream().filter(j -> j != variable).toList();
        int at = members.indexOf(variable);
        return fitIfPossible(after)
                .map(f -> new StepwiseMove(
                        Step.Move.REMOVED, variable, after, f, criterion(f, after), fit.z(at), fit.p(at)));
    }

    private double criterion(LogisticFit of, List<Integer> variables) {
        return rules.criterion()
                .of(of, variables.stream().mapToInt(j -> bins[j]).toArray(), rows);
    }

    private static boolean isHeld(LogisticFit fit, int column) {
        return Double.isNaN(fit.errors().get(column));
    }

    private Optional<LogisticFit> fitIfPossible(List<Integer> columns) {
        try {
            return Optional.of(fit(columns));
        } catch (ProblemException e) {
            if (e.problem().code() == ScoreProblem.NOT_CONVERGED) {
                return Optional.empty();
            }
            throw e;
        }
    }

    private LogisticFit fit(List<Integer> columns) {
        int[] chosen = columns.stream().mapToInt(Integer::intValue).toArray();
        return LogisticRegression.fit(sample.design(chosen), sample.bad(), sample.weights(), rules.wish());
    }
}
