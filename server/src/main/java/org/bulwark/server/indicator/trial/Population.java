package org.bulwark.server.indicator.trial;

import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.bulwark.basics.Progress;
import org.bulwark.basics.time.Microseconds;
import org.bulwark.indicator.definition.Indicator;
import org.bulwark.indicator.definition.RiskDirection;
import org.bulwark.indicator.fold.PartyState;
import org.bulwark.indicator.fold.StateBytes;
import org.bulwark.indicator.value.IndicatorValues;
import org.bulwark.score.trial.NumberTrial;
import org.bulwark.server.data.intake.EventLog;

/** Reads draft indicators of many parties at the ends of some months, each as it was known then. */
final class Population {

    private static final String STEP = "reading parties";

    private final Draft draft;
    private final EventLog events;
    private final List<YearMonth> months = new ArrayList<>();
    private final List<Long> ends = new ArrayList<>();
    private final List<String> rowMonths = new ArrayList<>();
    private final List<double[]> rows = new ArrayList<>();
    private long told;
    private long folded;
    private long nanos;
    private long bytes;

    /**
     * Nobody yet.
     *
     * @param months how many months, the last of them the one that ended last before the instant
     */
    Population(Draft draft, EventLog events, int months, Instant now) {
        this.draft = draft;
        this.events = events;
        ZoneId zone = draft.plan().days().zone();
        YearMonth current = YearMonth.from(now.atZone(zone));
        for (int ago = months; ago >= 1; ago--) {
            YearMonth month = current.minusMonths(ago);
            this.months.add(month);
            ends.add(Microseconds.since1970(
                            month.plusMonths(1).atDay(1).atStartOfDay(zone).toInstant())
                    - 1);
        }
    }

    TrialReport read(List<UUID> parties, Progress progress) {
        for (int i = 0; i < parties.size(); i++) {
            progress.at(STEP, i, parties.size());
            read(parties.get(i));
        }
        progress.at(STEP, parties.size(), parties.size());
        List<Indicator> indicators = draft.reading().indicators();
        List<TrialReport.Tried> tried = new ArrayList<>();
        for (int place = 0; place < indicators.size(); place++) {
            int at = place;
            double[] values = rows.stream().mapToDouble(row -> row[at]).toArray();
            Indicator indicator = indicators.get(place);
            tried.add(TrialReport.Tried.of(
                    indicator.name(),
                    NumberTrial.of(
                            values,
                            new NumberTrial.Setting(rowMonths, new byte[0], indicator.risk() != RiskDirection.DOWN))));
        }
        return new TrialReport(told, folded, nanos / Math.max(1, folded), bytes / Math.max(1, told), tried);
    }

    private void read(UUID party) {
        List<EventLog.Placed> all = events.of(party, 0, draft::schema);
        if (all.isEmpty()) {
            return;
        }
        told++;
        PartyState state = draft.plan().empty();
        int next = 0;
        for (int month = 0; month < ends.size(); month++) {
            long begun = System.nanoTime();
            while (next < all.size() && all.get(next).event().knownAt() <= ends.get(month)) {
                draft.plan().fold(all.get(next++).event(), state);
            }
            nanos += System.nanoTime() - begun;
            IndicatorValues values = draft.reading().at(state, ends.get(month));
            rows.add(values.toArray());
            rowMonths.add(months.get(month).toString());
        }
        folded += next;
        int today = draft.plan().days().day(ends.getLast());
        for (int source = 0; source < draft.plan().size(); source++) {
            bytes += state.source(source)
                    .map(one -> StateBytes.of(one, draft.plan(), today).length)
                    .orElse(0);
        }
    }

    /** What the draft says of one party at an instant, with nobody's peers. */
    static IndicatorValues of(Draft draft, EventLog events, UUID party, long instant) {
        PartyState state = draft.plan().empty();
        events.of(party, 0, draft::schema).stream()
                .filter(event -> event.event().knownAt() <= instant)
                .forEach(event -> draft.plan().fold(event.event(), state));
        return draft.reading().at(state, instant);
    }
}
