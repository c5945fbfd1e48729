package org.bulwark.warning.response;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bulwark.indicator.definition.RiskGroup;
import org.bulwark.warning.Tier;
import org.bulwark.warning.WarningProblem;

/**
 * All playbooks of a bank. A step that an alert has asked for stays asked for when the alert cools; when it rises or a cause of another group
 * comes, more steps are asked for, and none again.
 *
 * @param calendar the working calendar on which due days are counted
 * @param playbooks in the order in which they are run
 */
public record Playbooks(String calendar, List<Playbook> playbooks) {

    private static final int MOST_DAYS = 250;

    /** Copies, and refuses two of one code: {@link WarningProblem#PLAYBOOK_INVALID}. */
    public Playbooks {
        playbooks = List.copyOf(playbooks);
        Set<String> codes = new HashSet<>();
        for (Playbook playbook : playbooks) {
            if (!codes.add(playbook.code())) {
                throw invalid("There are two playbooks '" + playbook.code() + "'.", "Give one another code.");
            }
        }
    }

    /**
     * A step of a playbook.
     *
     * @param playbook the playbook
     * @param step the step
     */
    public record Asked(Playbook playbook, Step step) {
        /** Names it for ever: {@code playbook/step}. */
        public String name() {
            return playbook.code() + "/" + step.code();
        }
    }

    /** What an alert asks for, in order. */
    public List<Asked> asked(Tier tier, Set<RiskGroup> causes) {
        List<Asked> asked = new ArrayList<>();
        for (Playbook playbook : playbooks) {
            if (playbook.isFor(tier, causes)) {
                playbook.steps().forEach(step -> asked.add(new Asked(playbook, step)));
            }
        }
        return asked;
    }

    /** The step of a name; nothing for one that there no longer is. */
    public Optional<Asked> step(String name) {
        return playbooks.stream()
                .flatMap(playbook -> playbook.steps().stream().map(step -> new Asked(playbook, step)))
                .filter(asked -> asked.name().equals(name))
                .findFirst();
    }

    static void within(String step, int days) {
        if (days < 1 || days > MOST_DAYS) {
            throw invalid(
                    "The step '" + step + "' is due in " + days + " working days.", "Write 1 to " + MOST_DAYS + ".");
        }
    }

    static RuntimeException invalid(String what, String remedy) {
        return WarningProblem.PLAYBOOK_INVALID.with(what, remedy);
    }
}
