package org.bulwark.workout.collection;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.bulwark.basics.rule.FactType;
import org.bulwark.decision.table.DecisionTable;
import org.bulwark.decision.table.HitPolicy;
import org.bulwark.decision.table.Row;
import org.bulwark.workout.WorkoutProblem;

/**
 * How debts are collected. People configure it, so it lives in a {@link org.bulwark.basics.version.Versioned}.
 *
 * @param points sums the points of its rows over {@link CollectionFact}s: more points, more trouble; declared by people and not learned
 * @param strategies gives the word of a strategy, that of the first row that holds; the facts and the score are its inputs
 * @param playbooks the steps of every strategy, in the order of the strategies
 * @param contact whom to contact and when
 */
public record CollectionRules(
        DecisionTable points, DecisionTable strategies, List<Playbook> playbooks, ContactRules contact) {

    /** Copies and checks: {@link WorkoutProblem#COLLECTION_INVALID}. */
    public CollectionRules {
        playbooks = List.copyOf(playbooks);
        checkInputs(points, EnumSet.complementOf(EnumSet.of(CollectionFact.SCORE)));
        checkInputs(strategies, EnumSet.allOf(CollectionFact.class));
        if (points.hitPolicy() != HitPolicy.COLLECT_SUM
                || points.outputs().getFirst().type().fact() != FactType.WHOLE) {
            throw invalid("The table '" + points.name() + "' does not sum points", "Give it collect-sum and one whole");
        }
        if (strategies.hitPolicy() != HitPolicy.FIRST
                || strategies.outputs().size() != 1
                || strategies.outputs().getFirst().type().fact() != FactType.TEXT
                || strategies.outputs().getFirst().otherwise().isEmpty()) {
            throw invalid(
                    "The table '" + strategies.name() + "' does not give a strategy to everybody",
                    "Give it the hit policy first, one text, and what holds otherwise");
        }
        for (Row row : strategies.rows()) {
            checkStrategy(String.valueOf(row.outputs().getFirst()));
        }
        checkStrategy(String.valueOf(strategies.outputs().getFirst().otherwise().orElseThrow()));
        if (!playbooks.stream().map(Playbook::strategy).toList().equals(List.of(Strategy.values()))) {
            throw invalid("There is not one list of steps for every strategy", "Give each of them once, in order");
        }
    }

    private static void checkInputs(DecisionTable table, Set<CollectionFact> known) {
        for (var input : table.inputs()) {
            boolean fits = CollectionFact.of(input.name())
                    .filter(known::contains)
                    .filter(fact -> fact.type() == input.type().fact())
                    .isPresent();
            if (!fits) {
                throw invalid(
                        "The table '" + table.name() + "' looks at '" + input.name() + "', which is no "
                                + input.type().text() + " of collection",
                        "Name a fact, with its type");
            }
        }
    }

    private static void checkStrategy(String word) {
        if (Strategy.of(word).isEmpty()) {
            throw invalid("'" + word + "' is no strategy", "Write \"watch\", \"remind\" or another one");
        }
    }

    private static RuntimeException invalid(String what, String remedy) {
        return WorkoutProblem.COLLECTION_INVALID.with(what + ".", remedy + ".");
    }

    /** The steps of a strategy. */
    public Playbook playbook(Strategy strategy) {
        return playbooks.stream()
                .filter(one -> one.strategy() == strategy)
                .findFirst()
                .orElseThrow();
    }
}
