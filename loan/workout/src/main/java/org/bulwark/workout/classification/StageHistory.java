package org.bulwark.workout.classification;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bulwark.workout.WorkoutProblem;

/**
 * The stages of a debt over time.
 *
 * @param looks in the order in which they were known
 */
public record StageHistory(List<Look> looks) {

    /**
     * A state and when it was known.
     *
     * @param at in microseconds since 1970
     * @param state the state
     */
    public record Look(long at, StageState state) {}

    /** Nobody has looked yet. */
    public static final StageHistory NONE = new StageHistory(List.of());

    /** Copies the looks; {@link WorkoutProblem#DEBTOR_INVALID} for looks that are not in order. */
    public StageHistory {
        looks = List.copyOf(looks);
        for (int i = 1; i < looks.size(); i++) {
            if (looks.get(i).at < looks.get(i - 1).at) {
                throw WorkoutProblem.DEBTOR_INVALID.with(
                        "A look at a stage was known before the one that it follows.", "Check the clock.");
            }
        }
    }

    /** The same after another look at the facts, known at an instant in microseconds. */
    public StageHistory looked(StageReading reading, long at, StageFacts facts) {
        Optional<StageState> last = looks.isEmpty() ? Optional.empty() : Optional.of(looks.getLast().state);
        List<Look> all = new ArrayList<>(looks);
        all.add(new Look(at, reading.after(last, facts)));
        return new StageHistory(all);
    }

    /** The state on a date as known at an instant in microseconds: the last look known by then whose date had come. */
    public Optional<StageState> asOf(LocalDate date, long knownAt) {
        return looks.stream()
                .filter(look -> look.at <= knownAt && !look.state.on().isAfter(date))
                .reduce((_, later) -> later)
                .map(Look::state);
    }
}
