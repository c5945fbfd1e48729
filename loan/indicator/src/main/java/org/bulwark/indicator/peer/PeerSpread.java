package org.bulwark.indicator.peer;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.bulwark.indicator.IndicatorProblem;
import org.bulwark.indicator.fold.NumberReader;
import org.bulwark.indicator.fold.NumberWriter;
import org.bulwark.indicator.value.IndicatorValues;

/**
 * How the values of some indicators are spread among the parties of one group: an industry, or the whole bank. Spreads of parts of a group
 * merge, in any order, to the same bits. For one thread at a time.
 */
public final class PeerSpread {

    private static final int VERSION = 1;

    private final List<String> indicators;
    private final Map<String, Integer> places = new HashMap<>();
    private final PeerSummary[] summaries;
    private long parties;

    private PeerSpread(List<String> indicators, PeerSummary[] summaries, long parties) {
        this.indicators = List.copyOf(indicators);
        this.summaries = summaries;
        this.parties = parties;
        for (int i = 0; i < indicators.size(); i++) {
            places.put(indicators.get(i), i);
        }
    }

    /** Of nobody yet. */
    public static PeerSpread of(List<String> indicators) {
        PeerSummary[] summaries = new PeerSummary[indicators.size()];
        Arrays.setAll(summaries, _ -> new PeerSummary());
        return new PeerSpread(indicators, summaries, 0);
    }

    /** How many parties were added. */
    public long parties() {
        return parties;
    }

    /** How an indicator is spread; nothing for one that is not compared. */
    public Optional<PeerSummary> summary(String indicator) {
        Integer place = places.get(indicator);
        return place == null ? Optional.empty() : Optional.of(summaries[place]);
    }

    /** Adds what is known of a party; an indicator without a value is not counted. */
    public void add(IndicatorValues values) {
        parties++;
        for (int i = 0; i < summaries.length; i++) {
            values.value(indicators.get(i)).ifPresent(summaries[i]::add);
        }
    }

    /** Adds all parties of another part; it must be of the same indicators. */
    public void merge(PeerSpread other) {
        if (!indicators.equals(other.indicators)) {
            throw new IllegalArgumentException("spreads of other indicators do not merge");
        }
        parties += other.parties;
        for (int i = 0; i < summaries.length; i++) {
            summaries[i].merge(other.summaries[i]);
        }
    }

    /** As bytes, the same for the same parties; the names of the indicators are kept beside them. */
    public byte[] bytes() {
        NumberWriter out = new NumberWriter();
        out.put(VERSION);
        out.put(parties);
        for (PeerSummary summary : summaries) {
            summary.write(out);
        }
        return out.bytes();
    }

    /**
     * From bytes.
     *
     * @param indicators those of the spread that made the bytes, in the same order
     * @throws org.bulwark.basics.ProblemException {@link IndicatorProblem#STATE_INVALID} for other bytes
     */
    public static PeerSpread read(byte[] bytes, List<String> indicators) {
        try {
            NumberReader in = new NumberReader(bytes);
            if (in.next() != VERSION) {
                throw damaged();
            }
            long parties = in.next();
            PeerSummary[] summaries = new PeerSummary[indicators.size()];
            Arrays.setAll(summaries, _ -> PeerSummary.read(in));
            if (!in.isAtEnd()) {
                throw damaged();
            }
            return new PeerSpread(Objects.requireNonNull(indicators), summaries, parties);
        } catch (IndexOutOfBoundsException e) {
            throw damaged();
        }
    }

    private static RuntimeException damaged() {
        return IndicatorProblem.STATE_INVALID.with(
                "How peers are spread was kept in a way that cannot be read.", "Refresh the indicators.");
    }
}
