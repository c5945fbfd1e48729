package org.bulwark.server.warning;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import org.bulwark.warning.Tier;
import org.bulwark.warning.model.Past;
import org.bulwark.warning.signal.Signal;
import org.bulwark.warning.signal.SignalMemory;
import org.bulwark.warning.tier.TierState;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * What is remembered of a party between two looks.
 *
 * @param signals in which periods signals were on
 * @param tier where its tier stands
 * @param past its own earlier months, for the model of anomaly
 */
record Memory(SignalMemory signals, TierState tier, Past past) {

    private static final JsonMapper JSON = JsonMapper.shared();

    /**
     * The document that is kept.
     *
     * @param signals by name
     * @param tier the word of the tier; empty for none
     * @param since the period of the tier
     * @param past its months; none in what was kept before there were models
     */
    private record Document(
            Map<String, SignalMemory.Kept> signals,
            String tier,
            int since,
            @Nullable List<Month> past) {}

    private record Month(int number, double[] values) {}

    /** Nothing remembered yet. */
    static Memory none(List<Signal> signals) {
        return new Memory(SignalMemory.of(signals), TierState.NONE, Past.NONE);
    }

    /** What was kept, for the signals of today. */
    static Memory read(byte[] bytes, List<Signal> signals) {
        Document kept = JSON.readValue(bytes, Document.class);
        Optional<Tier> tier = Tier.of(kept.tier);
        List<Month> past = kept.past == null ? List.of() : kept.past;
        return new Memory(
                SignalMemory.of(signals, kept.signals),
                new TierState(tier, kept.since),
                new Past(past.stream()
                        .map(month -> new Past.Month(month.number, month.values))
                        .toList()));
    }

    /** What is to be kept. */
    byte[] write() {
        SequencedMap<String, SignalMemory.Kept> kept = new LinkedHashMap<>(signals.kept());
        return JSON.writeValueAsBytes(new Document(
                kept,
                tier.tier().map(Tier::word).orElse(""),
                tier.since(),
                past.months().stream()
                        .map(month -> new Month(month.number(), month.values()))
                        .toList()));
    }
}
