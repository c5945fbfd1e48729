package org.bulwark.workout.collection;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bulwark.contract.calendar.WorkingDays;
import org.bulwark.workout.WorkoutProblem;

/**
 * The steps of a strategy.
 *
 * @param strategy which
 * @param steps in their order, at least one
 */
public record Playbook(Strategy strategy, List<Play> steps) {

    /**
     * One step.
     *
     * @param code names it within its strategy: {@code first-call}
     * @param title what people call it
     * @param afterDays so many working days after the strategy began, 0 or more
     */
    public record Play(String code, String title, int afterDays) {}

    /**
     * A step and when it is due.
     *
     * @param step the step
     * @param on the working day by which it is to be done; may have passed
     */
    public record Planned(Play step, LocalDate on) {}

    /** Copies; {@link WorkoutProblem#COLLECTION_INVALID} for no steps, two of one code, or days that fall. */
    public Playbook {
        steps = List.copyOf(steps);
        Set<String> codes = new HashSet<>();
        int before = 0;
        for (Play step : steps) {
            if (step.code.isBlank() || step.title.isBlank() || step.afterDays < before || !codes.add(step.code)) {
                throw invalid(strategy, "has a step '" + step.code + "' that is nameless, there twice or out of order");
            }
            before = step.afterDays;
        }
        if (steps.isEmpty() || before > 1000) {
            throw invalid(strategy, "has no steps, or one after more than 1000 days");
        }
    }

    private static RuntimeException invalid(Strategy strategy, String what) {
        return WorkoutProblem.COLLECTION_INVALID.with(
                "The strategy '" + strategy.word() + "' " + what + ".",
                "Give each step a code and a title, in the order of their days.");
    }

    /**
     * The next step: the first that is not done.
     *
     * @param begunOn the business date on which the strategy began
     * @param done the codes of the steps that are done
     * @param days the working days
     */
    public Optional<Planned> next(LocalDate begunOn, Set<String> done, WorkingDays days) {
        return steps.stream()
                .filter(step -> !done.contains(step.code))
                .findFirst()
                .map(step -> new Planned(step, days.onOrAfter(days.plusWorkingDays(begunOn, step.afterDays))));
    }
}
