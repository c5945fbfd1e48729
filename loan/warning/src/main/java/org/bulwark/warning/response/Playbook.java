package org.bulwark.warning.response;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.bulwark.indicator.definition.RiskGroup;
import org.bulwark.warning.Tier;
import org.bulwark.warning.WarningProblem;

/**
 * What is done about alerts of some tiers and groups.
 *
 * @param code names it for ever: small letters, digits and hyphens
 * @param title what people call it
 * @param from the lowest tier that asks for it
 * @param groups the groups of causes that ask for it; empty for all
 * @param steps what is done
 */
public record Playbook(String code, Titles title, Tier from, Set<RiskGroup> groups, List<Step> steps) {

    private static final Pattern WORD = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");
    private static final int LONGEST = 48;

    /** Copies and checks what cannot be: {@link WarningProblem#PLAYBOOK_INVALID}. */
    public Playbook {
        groups = Set.copyOf(groups);
        steps = List.copyOf(steps);
        word(code);
        if (steps.isEmpty()) {
            throw Playbooks.invalid("The playbook '" + code + "' has no step.", "Say what is done.");
        }
        Set<String> codes = new HashSet<>();
        for (Step step : steps) {
            word(step.code());
            if (!codes.add(step.code())) {
                throw Playbooks.invalid(
                        "The playbook '" + code + "' has two steps '" + step.code() + "'.", "Give one another code.");
            }
        }
    }

    private static void word(String code) {
        if (code.length() > LONGEST || !WORD.matcher(code).matches()) {
            throw Playbooks.invalid("'" + code + "' is no code.", "Use small letters, digits and single hyphens.");
        }
    }

    /** Whether an alert of a tier with causes of some groups asks for it. */
    boolean isFor(Tier tier, Set<RiskGroup> causes) {
        return tier.compareTo(from) >= 0 && (groups.isEmpty() || causes.stream().anyMatch(groups::contains));
    }
}
