package org.bulwark.server.warning;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.bulwark.basics.time.Microseconds;
import org.bulwark.data.event.Event;
import org.bulwark.data.source.Source;
import org.bulwark.indicator.fold.FoldPlan;
import org.bulwark.indicator.fold.PartyState;
import org.bulwark.indicator.value.IndicatorValues;
import org.bulwark.server.contract.KeptLoans;
import org.bulwark.server.contract.PartyDues;
import org.bulwark.server.data.Profile;
import org.bulwark.server.data.Profiles;
import org.bulwark.server.data.intake.EventLog;
import org.bulwark.server.indicator.Edition;
import org.bulwark.server.indicator.States;
import org.bulwark.warning.replay.Look;
import org.springframework.stereotype.Component;

/**
 * Looks at a party at the end of every month as it was known then: its events are folded in the order in which they became known, and no
 * event that became known later moves a look. What became of it is asked of all that is known by now, for judging alone.
 */
@Component
class ReplayWalk {

    /** For so many months before the first one it is looked too, so that what lasts is known. */
    static final int BEFORE = 12;

    private final EventLog events;
    private final States states;
    private final Profiles profiles;
    private final KeptLoans loans;

    ReplayWalk(EventLog events, States states, Profiles profiles, KeptLoans loans) {
        this.events = events;
        this.states = states;
        this.profiles = profiles;
        this.loans = loans;
    }

    /** A party of a branch. */
    record Party(UUID id, String branch, boolean retail) {}

    /**
     * What is walked.
     *
     * @param first the first month that is judged
     * @param last the last one
     * @param place events up to this place of the log count
     * @param told the last month of which the books tell of anybody
     */
    record Span(YearMonth first, YearMonth last, long place, Optional<YearMonth> told) {}

    /**
     * What came of a party.
     *
     * @param sides its months under each side's rules, in the order of the sides
     * @param defaulted whether it defaulted in the span
     */
    record Walked(List<List<ReplayedMonth>> sides, boolean defaulted) {}

    /** Walks; nothing for a party of which nothing is told or whose key was destroyed. */
    Optional<Walked> walk(Party party, Span span, List<ReplayRules.Side> sides) {
        Edition edition = sides.getFirst().rules().edition();
        FoldPlan plan = edition.plan();
        ZoneId zone = plan.days().zone();
        Predicate<String> readable = states.readable(party.id, edition);
        List<Event> known =
                events
                        .of(
                                party.id,
                                0,
                                source -> Optional.ofNullable(edition.schemas().get(source)))
                        .stream()
                        .filter(placed -> placed.seq() <= span.place
                                && readable.test(placed.event().source()))
                        .map(EventLog.Placed::event)
                        .sorted(Comparator.comparingLong(
                                Event::knownAt)) // those of one instant stay in the order of the log
                        .toList();
        if (known.isEmpty()) {
            return Optional.empty();
        }
        LoanBooks books = LoanBooks.of(known, currency(edition), zone);
        Outcomes outcomes = Outcomes.of(books, party.retail, span);
        List<RuleRun> runs = sides.stream()
                .map(side -> new RuleRun(party.id.toString(), party.branch, side.rules()))
                .toList();
        List<List<ReplayedMonth>> found =
                sides.stream().<List<ReplayedMonth>>map(_ -> new ArrayList<>()).toList();
        PartyDues dues = loans.dues(List.of(party.id)).getOrDefault(party.id, PartyDues.NONE);
        PartyState state = plan.empty();
        int next = 0;
        for (YearMonth month = span.first.minusMonths(BEFORE); !month.isAfter(span.last); month = month.plusMonths(1)) {
            LocalDate day = month.atEndOfMonth();
            long at = Microseconds.since1970(day.plusDays(1).atStartOfDay(zone).toInstant());
            while (next < known.size() && known.get(next).knownAt() <= at) {
                plan.fold(known.get(next++), state);
            }
            if (next == 0) {
                continue; // nobody knew of it
            }
            PartyState tied = states.tied(party.id, state, at, edition);
            String industry = profiles.of(List.of(party.id), at)
                    .getOrDefault(party.id, Profile.UNKNOWN)
                    .industry()
                    .orElse("");
            Optional<IndicatorValues> read = Optional.empty();
            for (int side = 0; side < runs.size(); side++) {
                Rules rules = sides.get(side).rules();
                IndicatorValues values = read.filter(same ->
                                same.indicators().equals(rules.indicators().indicators()))
                        .orElseGet(() -> rules.indicators().at(tied, at));
                read = Optional.of(values);
                RuleRun.Found looked = runs.get(side).look(values, industry, books.exposed(at), dues, day, at);
                if (!month.isBefore(span.first)) {
                    found.get(side)
                            .add(new ReplayedMonth(
                                    look(party.id, month, looked, books.isLate(at), outcomes),
                                    looked.opened(),
                                    looked.claim()));
                }
            }
        }
        return Optional.of(new Walked(found, outcomes.isDefaulted()));
    }

    private static Look look(UUID party, YearMonth month, RuleRun.Found found, boolean late, Outcomes outcomes) {
        return new Look(
                party.toString(),
                number(month),
                found.active(),
                found.active(),
                found.tier(),
                late,
                Double.NaN,
                outcomes.ahead(month),
                outcomes.followed(month),
                new double[0]);
    }

    /** A month, counted since January 1970. */
    static int number(YearMonth month) {
        return Math.toIntExact(ChronoUnit.MONTHS.between(YearMonth.of(1970, 1), month));
    }

    private static Currency currency(Edition edition) {
        Source source = edition.catalogue().sources().get(LoanBooks.SOURCE);
        return source == null ? Currency.getInstance("EUR") : source.currency();
    }
}
