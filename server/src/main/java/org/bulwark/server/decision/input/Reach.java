package org.bulwark.server.decision.input;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Predicate;
import org.bulwark.decision.product.DataNeed;
import org.bulwark.indicator.fold.BankDays;
import org.bulwark.indicator.fold.FoldPlan;
import org.bulwark.indicator.fold.PartyState;
import org.bulwark.indicator.fold.SourceState;

/**
 * How far back the records of a party reach, and how old they are.
 *
 * @param state of the party, with nothing that became known after the instant
 * @param plan of the state
 * @param today the day of the instant
 */
record Reach(PartyState state, FoldPlan plan, int today) {

    static Reach of(PartyState state, FoldPlan plan, long instant) {
        return new Reach(state, plan, plan.days().day(instant));
    }

    /** How many whole months before the instant's a source has told of the party; empty where it never did. */
    OptionalInt months(String source) {
        return source(source)
                .map(told -> OptionalInt.of(Math.max(
                        0, BankDays.month(today) - BankDays.month(plan.days().day(told.first())))))
                .orElse(OptionalInt.empty());
    }

    /** How many days ago the newest record of a source occurred; empty where there is none. */
    OptionalInt ageDays(String source) {
        return source(source)
                .map(told -> OptionalInt.of(Math.max(0, today - plan.days().day(told.last()))))
                .orElse(OptionalInt.empty());
    }

    /** The age of the source that is the most behind; nothing where one of them is silent. */
    Optional<Integer> ageDays(Collection<String> sources) {
        boolean silent = sources.stream().anyMatch(source -> ageDays(source).isEmpty());
        return silent
                ? Optional.empty()
                : sources.stream().map(source -> ageDays(source).getAsInt()).max(Comparator.naturalOrder());
    }

    private Optional<SourceState> source(String source) {
        return plan.place(source).flatMap(state::source).filter(told -> told.events() > 0);
    }

    /** Whether what is there meets a need. */
    SourceSupply supply(DataNeed need, Predicate<String> permitted, Consenting consenting) {
        boolean may = permitted.test(need.source());
        OptionalInt months = may ? months(need.source()) : OptionalInt.empty();
        OptionalInt age = may ? ageDays(need.source()) : OptionalInt.empty();
        return new SourceSupply(
                need,
                need.supply(may, months, age),
                months,
                age,
                may ? Optional.empty() : consenting.consent(need.source()));
    }

    /** Which consent a source asks for. */
    interface Consenting {
        Optional<String> consent(String source);
    }
}
