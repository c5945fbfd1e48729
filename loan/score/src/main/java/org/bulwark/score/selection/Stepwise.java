package org.bulwark.score.selection;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Stepwise selection of WOE-coded variables for a logistic regression (Efroymson 1960). Every step fits every model that is one move away
 * and takes the best, so that in the end, going both ways by AIC or BIC, no single move would improve the model. Models that cannot be
 * fitted, because variables repeat each other or give the outcome away, are passed over.
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
        switch (rules.criterion()) {
            case Criterion.Aic aic -> byInformation();
            case Criterion.Bic bic -> byInformation();
            case Criterion.PValue p -> bySignificance(p);
        }
        return models.selection();
    }

    private void byInformation() {
        while (true) {
            double now = models.criterion();
            Optional<StepwiseMove> best = Stream.concat(removals(m -> true), additions(m -> true))
                    .min(Comparator.comparingDouble(StepwiseMove::after));
            boolean better = best.isPresent() && best.get().after() < now - EQUAL * (1 + Math.abs(now));
            if (!better && models.size() > rules.most()) {
                best = models.removals().min(Comparator.comparingDouble(StepwiseMove::after));
            } else if (!better) {
                return;
            }
            models.make(best.orElseThrow());
        }
    }

    private void bySignificance(Criterion.PValue p) {
        Set<List<Integer>> seen = new HashSet<>();
        // when entering is easier than staying a variable could come and go for ever
        while (seen.add(models.members())) {
            Optional<StepwiseMove> in = additions(m -> m.p() < p.enter()).max(byStrength());
            in.ifPresent(models::make);
            Optional<StepwiseMove> out = weakest(p);
            while (out.isPresent()) {
                models.make(out.get());
                out = weakest(p);
            }
        }
    }

    private Optional<StepwiseMove> weakest(Criterion.PValue p) {
        boolean tooMany = models.size() > rules.most();
        return (tooMany ? models.removals() : removals(m -> m.p() > p.stay())).min(byStrength());
    }

    /** p-values of strong variables are all 0 to the last bit; their z are not. */
    private static Comparator<StepwiseMove> byStrength() {
        return Comparator.comparingDouble(m -> Math.abs(m.z()));
    }

    private Stream<StepwiseMove> additions(Predicate<StepwiseMove> allowed) {
        boolean may = rules.direction() != Direction.BACKWARD && models.size() < rules.most();
        return may ? models.additions().filter(allowed) : Stream.empty();
    }

    private Stream<StepwiseMove> removals(Predicate<StepwiseMove> allowed) {
        return rules.direction() == Direction.FORWARD
                ? Stream.empty()
                : models.removals().filter(allowed);
    }
}
