package org.bulwark.warning.response;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bulwark.warning.WarningProblem;

/** Something that a playbook asks for. */
public sealed interface Step {

    /** Names it within its playbook for ever. */
    String code();

    /** What people call it. */
    Titles title();

    /**
     * What the bank reports of itself is compared with taxes, invoices and electricity; what does not fit becomes a task.
     *
     * @param code names it
     * @param title what people call it
     * @param days in how many working days what does not fit is to be explained, 1 to 250
     */
    record Verify(String code, Titles title, int days) implements Step {
        /** Checks the days: {@link WarningProblem#PLAYBOOK_INVALID}. */
        public Verify {
            Playbooks.within(code, days);
        }
    }

    /**
     * The customer goes on the watch list; one that is there is reviewed more often from now on, never less.
     *
     * @param code names it
     * @param title what people call it
     * @param days how many days lie between two reviews, 1 to 366
     */
    record Watch(String code, Titles title, int days) implements Step {

        private static final int MOST = 366;

        /** Checks the days: {@link WarningProblem#PLAYBOOK_INVALID}. */
        public Watch {
            if (days < 1 || days > MOST) {
                throw Playbooks.invalid(
                        "The step '" + code + "' reviews every " + days + " days.", "Write 1 to " + MOST + ".");
            }
        }
    }

    /**
     * Somebody does something until a day.
     *
     * @param code names it
     * @param title what people call it
     * @param what what is done when it is done
     * @param level who has to do it
     * @param escalatesTo to whom it goes when it is missed
     * @param days in how many working days, 1 to 250
     * @param second whether a second person agrees
     * @param script what to say or do; empty for nothing
     * @param form what is filled in besides what was found
     */
    record Task(
            String code,
            Titles title,
            TaskKind what,
            Level level,
            Optional<Level> escalatesTo,
            int days,
            boolean second,
            Optional<Titles> script,
            List<FormField> form)
            implements Step {

        /** Copies the form and checks what cannot be: {@link WarningProblem#PLAYBOOK_INVALID}. */
        public Task {
            form = List.copyOf(form);
            Playbooks.within(code, days);
            if (what == TaskKind.FREEZE_UNDRAWN && !second) {
                throw Playbooks.invalid(
                        "The step '" + code + "' freezes limits on one person's word.", "Write second: true.");
            }
            if (escalatesTo.filter(to -> to.compareTo(level) <= 0).isPresent()) {
                throw Playbooks.invalid("The step '" + code + "' escalates to no level above.", "Name a level above.");
            }
            Set<String> codes = new HashSet<>();
            for (FormField field : form) {
                if (!codes.add(field.code())) {
                    throw Playbooks.invalid(
                            "The form of '" + code + "' has two fields '" + field.code() + "'.",
                            "Give one another code.");
                }
            }
        }
    }
}
