package org.bulwark.decision.product;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bulwark.basics.rule.Fact;
import org.bulwark.decision.DecisionProblem;

/**
 * What a new version of a product would break: policies and scorecards that read its facts, and decisions that are opened again years later.
 * Amounts, terms, titles, what is needed and where a fact is read from may change; facts may be added; what is there keeps its name, its type
 * and its unit.
 */
public final class ProductEvolution {

    private ProductEvolution() {}

    /**
     * One difference that breaks something.
     *
     * @param path where: {@code currency}, {@code facts[applicant.yearly_income].type}
     * @param before what stood there
     * @param after what would stand there; empty for what would be gone
     */
    public record Break(String path, String before, String after) {

        @Override
        public String toString() {
            return path + ", '" + before + "' before and '" + after + "' now.";
        }
    }

    /** Everything that a new version would break, in the order of the facts; nothing for a compatible one. */
    public static List<Break> between(Product before, Product after) {
        List<Break> breaks = new ArrayList<>();
        differs("code", before.code(), after.code(), breaks);
        differs(
                "currency",
                before.currency().getCurrencyCode(),
                after.currency().getCurrencyCode(),
                breaks);
        for (Fact fact : before.facts().facts()) {
            String path = "facts[" + fact.name() + "]";
            Optional<Fact> now = after.facts().find(fact.name());
            if (now.isEmpty()) {
                breaks.add(new Break(path, fact.name(), ""));
            } else {
                fact(path, fact, now.get(), breaks);
            }
        }
        return List.copyOf(breaks);
    }

    /** The same, as an exception when there is any: {@link DecisionProblem#PRODUCT_INCOMPATIBLE}. */
    public static void check(Product before, Product after) {
        List<Break> breaks = between(before, after);
        if (!breaks.isEmpty()) {
            throw DecisionProblem.PRODUCT_INCOMPATIBLE.with(
                    "The new version of '" + before.code() + "' changes " + breaks.getFirst()
                            + (breaks.size() > 1 ? " And " + (breaks.size() - 1) + " more." : ""),
                    "Add facts beside those that are there, or offer another product.");
        }
    }

    private static void fact(String path, Fact before, Fact after, List<Break> breaks) {
        differs(path + ".type", before.type().name(), after.type().name(), breaks);
        differs(path + ".unit", before.unit(), after.unit(), breaks);
        boolean narrower = !after.allowed().isEmpty()
                && (before.allowed().isEmpty() || !after.allowed().containsAll(before.allowed()));
        if (narrower) {
            breaks.add(new Break(path + ".allowed", "" + before.allowed(), "" + after.allowed()));
        }
    }

    private static void differs(String path, String before, String after, List<Break> breaks) {
        if (!before.equals(after)) {
            breaks.add(new Break(path, before, after));
        }
    }
}
