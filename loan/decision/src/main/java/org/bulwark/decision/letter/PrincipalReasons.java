package org.bulwark.decision.letter;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedMap;
import java.util.SequencedSet;
import org.bulwark.basics.Reason;
import org.bulwark.basics.rule.Fact;
import org.bulwark.basics.rule.FactSchema;
import org.bulwark.decision.Decision;
import org.bulwark.decision.engine.ReasonCodes;
import org.bulwark.score.scorecard.ScoreReasons;

/**
 * Which of a decision's reasons an applicant is told. Regulation B asks for specific reasons that were really scored or considered, and
 * does not take "failed to achieve a qualifying score" for one (12 CFR 1002.9(b)(2)); so the band of a score gives way to the
 * characteristics that cost it points, each by its title, and values stay inside the bank.
 */
public final class PrincipalReasons {

    /** A characteristic of the score that counted against the application: {@code variable}, {@code title}. */
    public static final String CHARACTERISTIC = "letter/characteristic";

    private PrincipalReasons() {}

    /**
     * The principal reasons, the weightiest first, each once.
     *
     * @param decision the decision
     * @param facts whose titles name the characteristics: that fact's whose name ends in the characteristic's variable
     * @param most how many at the most
     */
    public static List<Reason> of(Decision decision, FactSchema facts, int most) {
        boolean scored =
                decision.reasons().stream().anyMatch(reason -> reason.code().equals(ScoreReasons.CODE));
        SequencedSet<Reason> told = new LinkedHashSet<>();
        for (Reason reason : decision.reasons()) {
            if (reason.code().equals(ScoreReasons.CODE)) {
                told.add(characteristic(reason, facts));
            } else if (!(scored && reason.code().equals(ReasonCodes.SCORE_BAND))) {
                told.add(new Reason(reason.code(), new LinkedHashMap<>()));
            }
        }
        return new ArrayList<>(told).subList(0, Math.min(most, told.size()));
    }

    private static Reason characteristic(Reason reason, FactSchema facts) {
        String variable = reason.parameters().getOrDefault("variable", "");
        String title = facts.facts().stream()
                .filter(fact -> fact.name().equals(variable) || fact.name().endsWith("." + variable))
                .map(Fact::title)
                .findFirst()
                .orElse(variable);
        SequencedMap<String, String> parameters = new LinkedHashMap<>();
        parameters.put("variable", variable);
        parameters.put("title", title);
        return new Reason(CHARACTERISTIC, parameters);
    }
}
