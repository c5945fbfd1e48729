package org.bulwark.server.decision.input;

import java.util.Optional;
import java.util.OptionalInt;
import org.bulwark.basics.rule.Facts;
import org.bulwark.decision.product.DataFacts;
import org.bulwark.decision.product.DataNeed;
import org.bulwark.decision.product.Supply;
import org.jspecify.annotations.Nullable;

/**
 * How the records of one source meet what a product needs of it.
 *
 * @param need what is needed
 * @param supply what there is, in a word
 * @param months how many whole months they reach back
 * @param ageDays how many days ago the newest occurred
 * @param consent the consent that is missing
 */
record SourceSupply(DataNeed need, Supply supply, OptionalInt months, OptionalInt ageDays, Optional<String> consent) {

    /** Tells the facts of it. */
    void tell(Facts.Builder facts) {
        DataFacts names = new DataFacts(need.source());
        facts.put(names.supply(), supply.word())
                .put(names.months(), whole(months))
                .put(names.monthsNeeded(), (long) need.months())
                .put(names.ageDays(), whole(ageDays))
                .put(names.oldestDays(), whole(need.oldestDays()))
                .put(names.consent(), consent.orElse(null));
    }

    private static @Nullable Long whole(OptionalInt number) {
        return number.isPresent() ? Long.valueOf(number.getAsInt()) : null;
    }
}
