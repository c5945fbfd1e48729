package org.bulwark.decision.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bulwark.basics.Reason;
import org.bulwark.basics.rule.FactSchema;
import org.bulwark.basics.rule.Facts;
import org.bulwark.decision.Outcome;
import org.bulwark.decision.Reading;
import org.bulwark.decision.Step;
import org.bulwark.decision.product.DataFacts;
import org.bulwark.decision.product.Supply;

/**
 * Whether the records of the sources that a product needs are enough. Where they are not, a person decides or another product is for the
 * applicant: what is not known is never counted against anybody.
 */
public final class DataStage {

    private final List<DataFacts> needs;

    private DataStage(List<DataFacts> needs) {
        this.needs = needs;
    }

    /** For the facts of a product. */
    public static DataStage of(FactSchema schema) {
        return new DataStage(List.copyOf(DataFacts.in(schema)));
    }

    /** Whether some records are not enough. */
    public boolean isShort(Facts facts) {
        return needs.stream().anyMatch(need -> !need.isEnough(facts));
    }

    /** A step for each source, and where the applicant is sent when one is not enough. */
    public List<Step> of(Facts facts) {
        List<Step> steps = new ArrayList<>();
        needs.forEach(need -> steps.add(supplied(need, facts)));
        if (isShort(facts)) {
            Optional<String> other = facts.value(DataFacts.OTHER_PRODUCT).map(Object::toString);
            steps.add(new Step.Routed(
                    other,
                    Outcome.REFER,
                    Optional.of(other.map(code -> ReasonCodes.of(ReasonCodes.OTHER_PRODUCT, "product", code))
                            .orElse(ReasonCodes.of(ReasonCodes.PERSON_DECIDES)))));
        }
        return steps;
    }

    private static Step.Supplied supplied(DataFacts need, Facts facts) {
        String word = text(facts, need.supply());
        Optional<Supply> supply = Supply.of(word);
        List<Reading> readings = List.of(
                reading(facts, need.months()),
                reading(facts, need.monthsNeeded()),
                reading(facts, need.ageDays()),
                reading(facts, need.oldestDays()));
        boolean enough = supply.filter(Supply.ENOUGH::equals).isPresent();
        return new Step.Supplied(
                need.source(),
                readings,
                word,
                enough ? Outcome.APPROVE : Outcome.REFER,
                enough ? Optional.empty() : Optional.of(reason(need, supply, facts)));
    }

    private static Reason reason(DataFacts need, Optional<Supply> supply, Facts facts) {
        String source = need.source();
        return switch (supply.orElse(Supply.SILENT)) {
            case NO_CONSENT ->
                ReasonCodes.of(ReasonCodes.CONSENT_MISSING, "source", source, "consent", text(facts, need.consent()));
            case SHORT ->
                ReasonCodes.of(
                        ReasonCodes.DATA_SHORT,
                        "source",
                        source,
                        "months",
                        text(facts, need.months()),
                        "needed",
                        text(facts, need.monthsNeeded()));
            case OLD ->
                ReasonCodes.of(
                        ReasonCodes.DATA_OLD,
                        "source",
                        source,
                        "days",
                        text(facts, need.ageDays()),
                        "oldest",
                        text(facts, need.oldestDays()));
            case SILENT, ENOUGH ->
                ReasonCodes.of(ReasonCodes.DATA_MISSING, "source", source, "needed", text(facts, need.monthsNeeded()));
        };
    }

    private static Reading reading(Facts facts, String name) {
        return new Reading(name, facts.value(name));
    }

    private static String text(Facts facts, String name) {
        return facts.value(name).map(Object::toString).orElse("");
    }
}
