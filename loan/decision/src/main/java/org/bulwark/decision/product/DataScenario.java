package org.bulwark.decision.product;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.SequencedSet;
import org.bulwark.basics.rule.Fact;

/**
 * What a product decides on beside what applicants give: data of the bank's sources.
 *
 * @param purposes for what the data are used; a source that may be used for none of them cannot be read
 * @param needs the records without which nothing is decided
 * @param inputs the fields that are read from indicators
 * @param documents what applicants bring
 * @param otherwise the codes of the products to which an applicant is sent whose records are not enough, the best first
 */
public record DataScenario(
        SequencedSet<String> purposes,
        List<DataNeed> needs,
        List<IndicatorInput> inputs,
        List<Document> documents,
        List<String> otherwise) {

    /** No data of sources: applicants give all. */
    public static final DataScenario NONE =
            new DataScenario(new LinkedHashSet<>(), List.of(), List.of(), List.of(), List.of());

    /** Copies. */
    public DataScenario {
        purposes = Collections.unmodifiableSequencedSet(new LinkedHashSet<>(purposes));
        needs = List.copyOf(needs);
        inputs = List.copyOf(inputs);
        documents = List.copyOf(documents);
        otherwise = List.copyOf(otherwise);
    }

    /** Whether a source has to be asked. */
    public boolean reads() {
        return !needs.isEmpty() || !inputs.isEmpty();
    }

    /** How a field is read; nothing when the applicant gives it. */
    public Optional<IndicatorInput> input(String fact) {
        return inputs.stream().filter(one -> one.fact().equals(fact)).findFirst();
    }

    /** What becomes known by reading, beside the fields: the supply of every need, and what follows from it. */
    List<Fact> facts() {
        List<Fact> facts = new ArrayList<>();
        if (reads()) {
            facts.add(Fact.flag(DataFacts.CONTRADICTED, "Stated otherwise than the bank reads"));
            facts.add(Fact.text(DataFacts.OTHER_PRODUCT, "Product for which the records are enough"));
        }
        needs.forEach(need -> facts.addAll(DataFacts.of(need)));
        return facts;
    }
}
