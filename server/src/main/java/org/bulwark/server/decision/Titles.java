package org.bulwark.server.decision;

import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.SequencedMap;
import org.bulwark.basics.Reason;
import org.bulwark.basics.rule.Fact;
import org.bulwark.basics.rule.FactSchema;
import org.bulwark.score.scorecard.ScoreReasons;

/** What people call what rules and scorecards read. A scorecard knows a fact by the last word of its name, as the column that it learned from. */
public final class Titles {

    private static final String VARIABLE = "variable";

    private Titles() {}

    /** The fact of a name or, for a scorecard's variable, the first whose last word it is. */
    public static Optional<Fact> fact(FactSchema schema, String name) {
        return schema.find(name)
                .or(() -> schema.facts().stream()
                        .filter(fact -> fact.name().endsWith("." + name))
                        .findFirst());
    }

    /** What people call it; the name itself where nothing is known of it. */
    public static String of(FactSchema schema, String name) {
        return fact(schema, name).map(Fact::title).orElse(name);
    }

    /** A reason of the score with its variable called as people call it; any other as it is. */
    public static Reason told(FactSchema schema, Reason reason) {
        String variable = reason.parameters().get(VARIABLE);
        if (variable == null || !reason.code().equals(ScoreReasons.CODE)) {
            return reason;
        }
        SequencedMap<String, String> parameters = new LinkedHashMap<>(reason.parameters());
        parameters.put(VARIABLE, of(schema, variable));
        return new Reason(reason.code(), parameters);
    }
}
