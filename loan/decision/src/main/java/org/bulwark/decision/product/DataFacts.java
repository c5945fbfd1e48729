package org.bulwark.decision.product;

import java.util.ArrayList;
import java.util.List;
import org.bulwark.basics.rule.Fact;
import org.bulwark.basics.rule.FactSchema;
import org.bulwark.basics.rule.Facts;

/**
 * The facts that tell whether a source's records are enough. What was needed is among them, so that a decision that is opened again years
 * later needs no other version of the product.
 *
 * @param source the source's code
 */
public record DataFacts(String source) {

    /** Whether an applicant stated something otherwise than the bank reads it. */
    public static final String CONTRADICTED = "data.contradicted";

    /** The code of the first product of those named for whose needs the records are enough. */
    public static final String OTHER_PRODUCT = "data.other_product";

    private static final String FAMILY = "data.";
    private static final String SUPPLY = ".supply";
    private static final int MOST_MONTHS = 2_400;
    private static final int MOST_DAYS = 100_000;

    /** How far the records meet what is needed, a word of {@link Supply}. */
    public String supply() {
        return name(SUPPLY);
    }

    /** How many whole months the records reach back. */
    public String months() {
        return name(".months");
    }

    /** How many they must. */
    public String monthsNeeded() {
        return name(".months_needed");
    }

    /** How many days ago the newest occurred. */
    public String ageDays() {
        return name(".age_days");
    }

    /** How many it may be at most. */
    public String oldestDays() {
        return name(".oldest_days");
    }

    /** The consent to ask for, when it is missing. */
    public String consent() {
        return name(".consent");
    }

    private String name(String last) {
        return FAMILY + source.replace('-', '_') + last;
    }

    static List<Fact> of(DataNeed need) {
        DataFacts names = new DataFacts(need.source());
        String title = need.source();
        return List.of(
                Fact.text(names.supply(), "Records of " + title).among(Supply.words()),
                Fact.whole(names.months(), "Months of " + title).in("months").within(0, MOST_MONTHS),
                Fact.whole(names.monthsNeeded(), "Months needed of " + title)
                        .in("months")
                        .within(0, MOST_MONTHS),
                Fact.whole(names.ageDays(), "Age of the newest record of " + title)
                        .in("days")
                        .within(0, MOST_DAYS),
                Fact.whole(names.oldestDays(), "Oldest allowed of " + title)
                        .in("days")
                        .within(0, MOST_DAYS),
                Fact.text(names.consent(), "Consent missing for " + title));
    }

    /** Those of all the needs that a schema knows of, in its order. */
    public static List<DataFacts> in(FactSchema schema) {
        List<DataFacts> found = new ArrayList<>();
        for (String name : schema.names()) {
            if (name.startsWith(FAMILY) && name.endsWith(SUPPLY)) {
                String source = name.substring(FAMILY.length(), name.length() - SUPPLY.length());
                found.add(new DataFacts(source.replace('_', '-')));
            }
        }
        return found;
    }

    /** Whether the records are known to be enough. */
    public boolean isEnough(Facts facts) {
        return facts.value(supply()).filter(Supply.ENOUGH.word()::equals).isPresent();
    }
}
