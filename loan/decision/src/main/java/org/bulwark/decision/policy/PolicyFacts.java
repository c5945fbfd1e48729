package org.bulwark.decision.policy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.bulwark.basics.rule.Fact;
import org.bulwark.basics.rule.FactSchema;
import org.bulwark.basics.rule.FactType;
import org.bulwark.decision.table.DecisionTable;
import org.bulwark.decision.table.HitPolicy;
import org.bulwark.decision.table.OutputColumn;

/** The facts that a policy makes itself, beside those that it is given. */
public final class PolicyFacts {

    /** The grade of the score's band. */
    public static final String GRADE = "band.grade";

    /** What would be lent, for the formulas of term and price. */
    public static final String LIMIT = "decision.limit";

    /** The term in months, for the formula of the price. */
    public static final String TERM = "decision.term_months";

    private static final Pattern WORD = Pattern.compile("[a-z][a-z0-9_]*");

    private PolicyFacts() {}

    /** What tables and rules may ask about: the facts given, the grade, and the outputs of tables. */
    public static FactSchema forRules(Policy policy) {
        List<Fact> more = new ArrayList<>();
        policy.bands().ifPresent(bands -> more.add(Fact.text(GRADE, "Grade").among(bands.grades())));
        for (DecisionTable table : policy.tables()) {
            for (OutputColumn output : table.outputs()) {
                factOf(table, output).ifPresent(more::add);
            }
        }
        return policy.facts().and(more);
    }

    /** What formulas may ask about: all that rules may ({@link #forRules}), the limit, and the term. */
    public static FactSchema forFormulas(FactSchema forRules) {
        return forRules.and(
                List.of(Fact.money(LIMIT, "Limit"), Fact.whole(TERM, "Term").in("months")));
    }

    /** The name of the fact that an output of a table becomes. */
    public static String name(DecisionTable table, OutputColumn output) {
        return "table." + table.name() + "." + output.name();
    }

    /** The fact that an output becomes; nothing for a list, or when the names are no words that a rule can use. */
    static Optional<Fact> factOf(DecisionTable table, OutputColumn output) {
        boolean usable = table.hitPolicy() != HitPolicy.COLLECT && isWord(table.name()) && isWord(output.name());
        FactType type = table.hitPolicy() == HitPolicy.COLLECT_COUNT
                ? FactType.WHOLE
                : output.type().fact();
        return usable
                ? Optional.of(Fact.of(name(table, output), type, output.name() + " by " + table.name()))
                : Optional.empty();
    }

    /** Whether a name can be a part of a fact's name. */
    static boolean isWord(String name) {
        return WORD.matcher(name).matches();
    }
}
