package org.bulwark.server.customer;

import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import org.bulwark.basics.time.Microseconds;
import org.bulwark.data.source.About;
import org.bulwark.data.source.Source;
import org.bulwark.indicator.definition.Catalogue;
import org.bulwark.indicator.definition.Definition;
import org.bulwark.indicator.definition.Indicator;
import org.bulwark.indicator.definition.Window;
import org.bulwark.indicator.fold.FoldPlan;
import org.bulwark.indicator.fold.PartyState;
import org.bulwark.indicator.fold.SourceState;
import org.bulwark.indicator.value.IndicatorReading;
import org.bulwark.indicator.value.IndicatorValues;
import org.bulwark.indicator.value.Peers;
import org.bulwark.indicator.value.Quality;
import org.bulwark.server.indicator.Edition;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Reads the headlines of a customer from one state: now, and at the month ends of two years. What stood at an earlier month end is what is
 * known of it today; what was known then is for the comparison of two dates, which goes through the events.
 */
@Component
class HeadlineReading {

    /** The months behind that a line over time shows. */
    static final int MONTHS = 24;

    private volatile @Nullable Made made;

    /** A reading of the headlines of a catalogue, and how many days back the windows of days of each reach. */
    private record Made(Catalogue catalogue, IndicatorReading reading, int[] reach) {}

    /**
     * A headline of one customer.
     *
     * @param indicator which
     * @param value its value now, NaN for none
     * @param quality what the value rests on
     * @param months the values at the ends of the months behind, the earliest first, and now; NaN where nothing is known
     * @param rank the share of peers with a lower value
     */
    record Line(Indicator indicator, double value, Quality quality, double[] months, OptionalDouble rank) {

        /** Whether there is anything to see. */
        boolean isTold() {
            return quality.hasValue() || Arrays.stream(months).anyMatch(value -> !Double.isNaN(value));
        }
    }

    /** All headlines of a state that an edition folded, in the order of the groups. */
    List<Line> lines(PartyState state, Peers peers, Instant now, Edition edition) {
        Made headlines = made(edition);
        ZoneId zone = edition.plan().days().zone();
        IndicatorValues values = headlines.reading.at(state, Microseconds.since1970(now), peers);
        YearMonth month = YearMonth.from(now.atZone(zone));
        List<Instant> ends = new ArrayList<>();
        for (int ago = MONTHS; ago > 0; ago--) {
            ends.add(month.minusMonths(ago)
                    .atEndOfMonth()
                    .atTime(12, 0)
                    .atZone(zone)
                    .toInstant());
        }
        List<IndicatorValues> before = ends.stream()
                .map(end -> headlines.reading.at(state, Microseconds.since1970(end)))
                .toList();
        List<Line> lines = new ArrayList<>();
        for (int i = 0; i < values.indicators().size(); i++) {
            Indicator indicator = values.indicators().get(i);
            double[] months = new double[MONTHS + 1];
            for (int m = 0; m < MONTHS; m++) {
                boolean kept = isKept(state, headlines, i, indicator, ends.get(m), now);
                months[m] = kept ? before.get(m).value(i) : Double.NaN;
            }
            months[MONTHS] = values.value(i);
            OptionalDouble rank = values.quality(i).hasValue()
                    ? peers.rank(indicator.name(), values.value(i))
                    : OptionalDouble.empty();
            lines.add(new Line(indicator, values.value(i), values.quality(i), months, rank));
        }
        return lines;
    }

    /** Days are kept as far back as a window reaches from today, so a window of days that ended earlier has lost some of its own. */
    private static boolean isKept(
            PartyState state, Made headlines, int place, Indicator indicator, Instant end, Instant now) {
        FoldPlan plan = headlines.reading.plan();
        int then = plan.days().day(Microseconds.since1970(end));
        int today = plan.days().day(Microseconds.since1970(now));
        boolean days = headlines.reach[place] == 0 || then - headlines.reach[place] >= today - plan.mostDays();
        return days
                && indicator.definition().sources().stream()
                        .filter(source -> isOfParty(headlines.catalogue, source))
                        .flatMap(source -> plan.place(source).stream())
                        .allMatch(source -> state.source(source)
                                .map(SourceState::first)
                                .filter(first -> plan.days().day(first) <= then)
                                .isPresent());
    }

    private static boolean isOfParty(Catalogue catalogue, String source) {
        Source declared = catalogue.sources().get(source);
        return declared == null || declared.about() == About.PARTY;
    }

    private Made made(Edition edition) {
        Made there = made;
        Catalogue catalogue = edition.catalogue();
        if (there == null || there.catalogue != catalogue) {
            List<String> names = Headlines.all().stream()
                    .filter(name -> catalogue.find(name).isPresent())
                    .toList();
            IndicatorReading reading = IndicatorReading.of(catalogue.only(names), edition.plan());
            there = new Made(
                    catalogue,
                    reading,
                    reading.indicators().stream()
                            .mapToInt(one -> reach(one.definition()))
                            .toArray());
            made = there;
        }
        return there;
    }

    /** How many days back the windows of days of a definition reach; 0 for one without. */
    private static int reach(Definition definition) {
        return switch (definition) {
            case Definition.Aggregated it -> it.window() instanceof Window.Days days ? days.days() + days.ago() : 0;
            case Definition.Ratio it -> Math.max(reach(it.over()), reach(it.under()));
            case Definition.Growth it -> Math.max(reach(it.later()), reach(it.earlier()));
            case Definition.Difference it -> Math.max(reach(it.left()), reach(it.right()));
            case Definition.Formula it ->
                it.inputs().values().stream()
                        .mapToInt(HeadlineReading::reach)
                        .max()
                        .orElse(0);
            case Definition.PeerRank it -> reach(it.of());
        };
    }
}
