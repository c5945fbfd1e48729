package org.bulwark.score.selection;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Stepwise selection of WOE-coded variables for a logistic regression (Efroymson 1960). Every step fits the models one move away
 * that may be better and takes the best, so that in the end, going both ways by AIC or BIC, no single move would improve the model. Models
 * that cannot be fitted, because variables repeat each other or give the outcome away, are passed over.
 *
 * <p>The p-values and standard errors in the end are those of a model that nobody searched for, and too good for one that was
 * (Harrell 2015, §4.3).
 */
public final class Stepwise {

    /** Criteria closer than this share are equal. */
    private static final double EQUAL = 1e-9;

    private final StepwiseRules rules;
    private final StepwiseModels models;

    private Stepwise(CodedSample sample, StepwiseRules rules) {
        this.rules = rules;
        this.models = new StepwiseModels(sample, rules);
    }

    /**
     * Selects.
     *
     * @throws org.bulwark.basics.ProblemException {@code score/not-converged} when going backward and the model with all variables cannot
     *     be fitted; {@code score/too-few-rows} without rows of both outcomes
     */
    public static StepwiseSelection select(CodedSample sample, StepwiseRules rules) {
        return new Stepwise(sample, rules).select();
    }

    private StepwiseSelection select() {
        models.begin(rules.direction() == Direction.BACKWARD);
        if (rules.criterion() instanceof Criterion.PValue p) {
            bySignificance(p);
        } else {
            byInformation();
        }
        return models.selection();
    }

    private void byInformation() {
        Optional<StepwiseMove> best = improving();
        while (best.isPresent()) {
            models.make(best.get());
            best = improving();
        }
    }

    /** The move to the best model near by, if it is better than the present one, or must be made since there are too many variables. */
    private Optional<StepwiseMove> improving() {
        double now = models.criterion();
        double enough = now - EQUAL * (1 + Math.abs(now));
        Comparator<StepwiseMove> byCriterion = Comparator.comparingDouble(StepwiseMove::after);
        return promisingFirst(all -> Stream.concat(removals(all), additions(all))
                        .filter(m -> m.after() < enough)
                        .min(byCriterion))
                .or(() -> tooMany() ? models.removals(false).min(byCriterion) : Optional.empty());
    }

    private void bySignificance(Criterion.PValue p) {
        Set<List<Integer>> seen = new HashSet<>();
        // when entering is easier than staying a variable could come and go for ever
        while (seen.add(models.members())) {
            promisingFirst(all -> additions(all).filter(m -> m.p() < p.enter()).max(byStrength()))
                    .ifPresent(models::make);
            Optional<StepwiseMove> out = weakest(p);
            while (out.isPresent()) {
                models.make(out.get());
                out = weakest(p);
            }
        }
    }

    private Optional<StepwiseMove> weakest(Criterion.PValue p) {
        return promisingFirst(
                all -> removals(all).filter(m -> tooMany() || m.p() > p.stay()).min(byStrength()));
    }

    /** p-values of strong variables are all 0 to the last bit; their z are not. */
    private static Comparator<StepwiseMove> byStrength() {
        return Comparator.comparingDouble(m -> Math.abs(m.z()));
    }

    /** Looks among the most promising moves and, where none of them will do, among all. */
    private static Optional<StepwiseMove> promisingFirst(Function<Boolean, Optional<StepwiseMove>> among) {
        return among.apply(false).or(() -> among.apply(true));
    }

    private boolean tooMany() {
        return models.size() > rules.most();
    }

    private Stream<StepwiseMove> additions(boolean all) {
        boolean may = rules.direction() != Direction.BACKWARD && models.size() < rules.most();
        return may ? models.additions(all) : Stream.empty();
    }

    private Stream<StepwiseMove> removals(boolean all) {
        return rules.direction() == Direction.FORWARD ? Stream.empty() : models.removals(all);
    }
}
