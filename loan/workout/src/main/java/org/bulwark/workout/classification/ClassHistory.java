package org.bulwark.workout.classification;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bulwark.workout.WorkoutProblem;
import org.bulwark.workout.classification.ClassStep.Approved;
import org.bulwark.workout.classification.ClassStep.Determined;
import org.bulwark.workout.classification.ClassStep.Downgraded;
import org.bulwark.workout.classification.ClassStep.Proposed;
import org.bulwark.workout.classification.ClassStep.Rejected;

/**
 * The class of a debt and how it came about. A downgrade may come by itself; an upgrade needs three different persons, and nobody can be
 * milder than the rules.
 *
 * @param debt the bank's own id of the facility
 * @param steps in the order in which they were known
 */
public record ClassHistory(String debt, List<ClassStep> steps) {

    /** Copies the steps; {@link WorkoutProblem#CLASS_STEP} for steps that are not in order. */
    public ClassHistory {
        steps = List.copyOf(steps);
        for (int i = 1; i < steps.size(); i++) {
            if (steps.get(i).at() < steps.get(i - 1).at()) {
                throw refused(debt, "has a step that was known before the one that it follows", "Check the clock.");
            }
        }
    }

    /** A debt that nobody has classified. */
    public static ClassHistory of(String debt) {
        return new ClassHistory(debt, List.of());
    }

    /** The class that holds by all that is known; nothing before the first one. */
    public Optional<RiskClass> current() {
        return asOf(LocalDate.MAX, Long.MAX_VALUE);
    }

    /**
     * The class that held on a date, as known at an instant: the last one decided by then whose date had come.
     *
     * @param date the business date
     * @param knownAt in microseconds; what was known then counts
     */
    public Optional<RiskClass> asOf(LocalDate date, long knownAt) {
        Optional<RiskClass> found = Optional.empty();
        for (ClassStep step : steps) {
            if (step.at() <= knownAt) {
                found = switch (step) {
                    case Downgraded it when !it.from().isAfter(date) -> Optional.of(it.to());
                    case Approved it when !it.from().isAfter(date) -> Optional.of(it.to());
                    case Downgraded _, Approved _, Proposed _, Determined _, Rejected _ -> found;
                };
            }
        }
        return found;
    }

    /** Whether somebody's class is on its way to approval. */
    public boolean isPending() {
        return !steps.isEmpty()
                && switch (steps.getLast()) {
                    case Proposed _, Determined _ -> true;
                    case Downgraded _, Approved _, Rejected _ -> false;
                };
    }

    /**
     * The same after the rules were asked. A worse class holds at once and ends what is on its way, as that rested on less; a better one
     * changes nothing. A debt without a class counts as normal.
     *
     * @param at when, in microseconds
     * @param from the business date of the finding
     */
    public ClassHistory found(long at, LocalDate from, ClassFinding finding) {
        boolean worse = finding.found().isWorseThan(current().orElse(RiskClass.NORMAL));
        return worse ? with(new Downgraded(at, from, finding.found(), finding.reasons())) : this;
    }

    /**
     * The same with a class that somebody proposes.
     *
     * @param from the business date from which it is to hold
     * @param to the class, not better than the rules find
     * @param finding what the rules find now
     * @param act who, when and why
     * @throws org.bulwark.basics.ProblemException {@link WorkoutProblem#CLASS_STEP} while another one is on its way, or for a class that
     *     is milder than the rules
     */
    public ClassHistory proposed(LocalDate from, RiskClass to, ClassFinding finding, ClassAct act) {
        if (isPending()) {
            throw refused(debt, "has a class on its way to approval", "Approve or reject that one first.");
        }
        notMilder(to, finding.found());
        return with(new Proposed(act.at(), act.by(), act.why(), from, to, finding.found()));
    }

    /**
     * The same, determined by another person than the one who proposed.
     *
     * @throws org.bulwark.basics.ProblemException {@link WorkoutProblem#CLASS_STEP} where nothing was proposed, for the same person, or for
     *     a class that is milder than the rules
     */
    public ClassHistory determined(RiskClass to, ClassAct act) {
        if (steps.isEmpty() || !(steps.getLast() instanceof Proposed proposal)) {
            throw refused(debt, "has no class that was proposed and not determined", "Propose one.");
        }
        another(act, proposal.by());
        notMilder(to, proposal.best());
        return with(new Determined(act.at(), act.by(), act.why(), to));
    }

    /**
     * The same, approved by a third person: the determined class holds from the date that was proposed.
     *
     * @throws org.bulwark.basics.ProblemException {@link WorkoutProblem#CLASS_STEP} where nothing was determined, or for one of the first two
     */
    public ClassHistory approved(ClassAct act) {
        if (steps.isEmpty() || !(steps.getLast() instanceof Determined determination)) {
            throw refused(debt, "has no class that was determined and not approved", "Determine one.");
        }
        Proposed proposal = (Proposed) steps.get(steps.size() - 2);
        another(act, proposal.by());
        another(act, determination.by());
        return with(new Approved(act.at(), act.by(), act.why(), proposal.from(), determination.to()));
    }

    /** The same with what was on its way turned down; {@link WorkoutProblem#CLASS_STEP} where nothing was. */
    public ClassHistory rejected(ClassAct act) {
        if (!isPending()) {
            throw refused(debt, "has no class on its way", "Leave it.");
        }
        return with(new Rejected(act.at(), act.by(), act.why()));
    }

    private ClassHistory with(ClassStep step) {
        List<ClassStep> all = new ArrayList<>(steps);
        all.add(step);
        return new ClassHistory(debt, all);
    }

    private void notMilder(RiskClass to, RiskClass best) {
        if (best.isWorseThan(to)) {
            throw refused(debt, "cannot be " + to.word(), "Give " + best.word() + " or worse, as the rules find.");
        }
    }

    private void another(ClassAct act, String before) {
        if (act.by().equals(before)) {
            throw refused(debt, "was before '" + before + "' already", "Let another person take this step.");
        }
    }

    private static RuntimeException refused(String debt, String what, String remedy) {
        return WorkoutProblem.CLASS_STEP.with("Debt '" + debt + "' " + what + ".", remedy);
    }
}
