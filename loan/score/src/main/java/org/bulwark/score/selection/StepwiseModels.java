package org.bulwark.score.selection;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.bulwark.basics.ProblemException;
import org.bulwark.score.ScoreProblem;
import org.bulwark.score.regression.LogisticFit;
import org.bulwark.score.regression.LogisticRegression;

/** The present model of a stepwise selection, those one move away, and the trace of the moves made. */
final class StepwiseModels {

    private final CodedSample sample;
    private final StepwiseRules rules;
    private final long rows;
    private final List<Step> steps = new ArrayList<>();
    private List<Integer> members = List.of();
    private LogisticFit fit;

    StepwiseModels(CodedSample sample, StepwiseRules rules) {
        this.sample = sample;
        this.rules = rules;
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
        return rules.criterion().of(fit, rows);
    }

    /** Every variable that may come in, with the model that it makes. */
    Stream<StepwiseMove> additions() {
        return IntStream.range(0, sample.size())
                .filter(j -> !members.contains(j))
                .parallel()
                .mapToObj(this::with)
                .toList()
                .stream()
                .flatMap(Optional::stream);
    }

    /** Every variable that may go out, with the model that is left. */
    Stream<StepwiseMove> removals() {
        return members.stream().parallel().map(this::without).toList().stream().flatMap(Optional::stream);
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
                .map(f -> new StepwiseMove(
                        Step.Move.ADDED, variable, after, f, rules.criterion().of(f, rows), f.z(at), f.p(at)));
    }

    private Optional<StepwiseMove> without(int variable) {
        List<Integer> after = members.stream().filter(j -> j != variable).toList();
        int at = members.indexOf(variable);
        return fitIfPossible(after)
                .map(f -> new StepwiseMove(
                        Step.Move.REMOVED, variable, after, f, rules.criterion().of(f, rows), fit.z(at), fit.p(at)));
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
