package org.bulwark.warning.alert;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedSet;
import org.bulwark.warning.Tier;
import org.bulwark.warning.WarningProblem;

/**
 * A warning that somebody has to answer for: its steps since it was opened.
 *
 * @param id names it
 * @param history its steps in order, the first one {@link AlertStep.Opened}
 */
public record Alert(AlertId id, List<AlertStep> history) {

    /** Copies the steps. */
    public Alert {
        history = List.copyOf(history);
        if (history.isEmpty() || !(history.getFirst() instanceof AlertStep.Opened)) {
            throw new IllegalArgumentException("an alert that was never opened");
        }
    }

    /** Whether somebody still has to answer for it. */
    public boolean isOpen() {
        return !(history.getLast() instanceof AlertStep.Closed);
    }

    /** The tier at which it stands; the last one where it is closed. */
    public Tier tier() {
        Tier tier = Tier.BLUE;
        for (AlertStep step : history) {
            tier = switch (step) {
                case AlertStep.Opened it -> it.tier();
                case AlertStep.Warned it -> it.tier();
                case AlertStep.Rose it -> it.to();
                case AlertStep.Cooled it -> it.to();
                case AlertStep.Reopened it -> it.tier();
                case AlertStep.Closed _ -> tier;
            };
        }
        return tier;
    }

    /** The causes that it has warned of, in the order in which they came up. */
    public SequencedSet<String> causes() {
        SequencedSet<String> causes = new LinkedHashSet<>();
        for (AlertStep step : history) {
            List<Ground> grounds = switch (step) {
                case AlertStep.Opened it -> it.grounds();
                case AlertStep.Warned it -> it.grounds();
                case AlertStep.Reopened it -> it.grounds();
                case AlertStep.Rose _, AlertStep.Cooled _, AlertStep.Closed _ -> List.of();
            };
            grounds.forEach(ground -> causes.add(ground.cause()));
        }
        return causes;
    }

    /**
     * The same, closed by a person.
     *
     * @param at when, in microseconds
     * @param by who
     * @throws org.bulwark.basics.ProblemException {@link WarningProblem#ALERT_STEP} for one that is closed, or a time before its last step
     */
    public Alert closed(long at, Closing why, String by) {
        if (!isOpen() || at < history.getLast().at()) {
            throw WarningProblem.ALERT_STEP.with(
                    "The alert '" + id.text() + "' cannot be closed now: its last step is " + history.getLast() + ".",
                    isOpen() ? "Check the clock of the machine." : "Leave it; it is closed.");
        }
        return with(List.of(new AlertStep.Closed(at, why, by)));
    }

    Alert with(List<AlertStep> more) {
        if (more.isEmpty()) {
            return this;
        }
        List<AlertStep> all = new ArrayList<>(history);
        all.addAll(more);
        return new Alert(id, all);
    }
}
