package org.bulwark.server.indicator.trial;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bulwark.basics.rule.FactSchema;
import org.bulwark.indicator.definition.Catalogue;
import org.bulwark.indicator.definition.Indicator;
import org.bulwark.indicator.fold.FoldPlan;
import org.bulwark.indicator.value.IndicatorReading;
import org.bulwark.server.indicator.CatalogueBook;
import org.bulwark.server.indicator.FamilyDocument;

/**
 * The indicators of a version that are new or say something else than those that answer, with all that is needed to read just these.
 *
 * @param reading of them, in their order
 * @param schemas the fields of each source that they read
 */
record Draft(IndicatorReading reading, Map<String, FactSchema> schemas) {

    private static final int MOST = 300;

    static Draft of(FamilyDocument document, CatalogueBook book) {
        Catalogue after = book.with(document);
        Catalogue now = book.catalogue();
        List<String> names = new ArrayList<>();
        for (Indicator indicator : after.indicators().values()) {
            boolean same = now.find(indicator.name())
                    .filter(there -> there.definition().equals(indicator.definition()))
                    .isPresent();
            if (!same && names.size() < MOST) {
                names.add(indicator.name());
            }
        }
        if (names.isEmpty()) { // nothing differs: it is tried as it stands
            after.indicators().values().stream()
                    .filter(one -> one.family().group() == document.group())
                    .limit(MOST)
                    .forEach(one -> names.add(one.name()));
        }
        Catalogue tried = after.only(names);
        FoldPlan plan = FoldPlan.of(tried, book.plan().days().zone());
        Map<String, FactSchema> schemas = new HashMap<>();
        plan.codes()
                .forEach(code -> Optional.ofNullable(tried.sources().get(code))
                        .ifPresent(source -> schemas.put(code, source.schema())));
        return new Draft(IndicatorReading.of(tried, plan), Map.copyOf(schemas));
    }

    FoldPlan plan() {
        return reading.plan();
    }

    /** The fields of a source; nothing for one that is not read, whose events are passed over. */
    Optional<FactSchema> schema(String source) {
        return Optional.ofNullable(schemas.get(source));
    }
}
