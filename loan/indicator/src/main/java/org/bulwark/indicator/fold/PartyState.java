package org.bulwark.indicator.fold;

import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import org.bulwark.indicator.definition.SeriesName;
import org.jspecify.annotations.Nullable;

/** What is kept about one party, or of one series that parties share. For one thread at a time. */
public final class PartyState {

    private final FoldPlan plan;
    private final @Nullable SourceState[] sources;
    private PartySeries series = PartySeries.NONE;

    PartyState(FoldPlan plan) {
        this.plan = plan;
        this.sources = new @Nullable SourceState[plan.size()];
    }

    /** The plan that it was folded by. */
    public FoldPlan plan() {
        return plan;
    }

    /** What is kept of a source by its place in the plan; nothing before its first event. */
    public Optional<SourceState> source(int index) {
        return Optional.ofNullable(sources[index]);
    }

    /** Whether no source has told anything. */
    public boolean isEmpty() {
        return Arrays.stream(sources).allMatch(Objects::isNull);
    }

    /**
     * What is kept of a source that tells of a series: of the one that the party belongs to, or of the series that this is the state of.
     *
     * @param index the place of the source in the plan
     */
    public Optional<SourceState> source(int index, SeriesName named) {
        return sources[index] == null ? series.named(named).flatMap(shared -> shared.source(index)) : source(index);
    }

    /** Ties the party to the series that it belongs to; they must be folded by the same plan. Returns itself. */
    public PartyState tied(PartySeries to) {
        series = to;
        return this;
    }

    SourceState sourceAt(int index) {
        SourceState there = sources[index];
        if (there == null) {
            there = new SourceState(plan.source(index));
            sources[index] = there;
        }
        return there;
    }

    /** Takes everything of another in, as if its events had been folded here. */
    public void merge(PartyState other) {
        for (int i = 0; i < sources.length; i++) {
            SourceState theirs = other.sources[i];
            if (theirs != null) {
                sourceAt(i).merge(theirs);
            }
        }
    }
}
