package org.bulwark.server.warning;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.bulwark.basics.Reason;
import org.bulwark.indicator.value.IndicatorValues;
import org.bulwark.server.contract.PartyDues;
import org.bulwark.warning.alert.Ground;
import org.bulwark.warning.model.Around;
import org.bulwark.warning.model.Due;
import org.bulwark.warning.model.Rupture;
import org.bulwark.warning.signal.Signal;
import org.bulwark.warning.signal.SignalAnswers;
import org.bulwark.warning.signal.SignalMemory;
import org.bulwark.warning.tier.TierFinding;
import org.bulwark.warning.tier.TierState;

/**
 * What one look at a party finds; the same for a look of now and for one of a replay. Nothing is written by it.
 *
 * @param memory what is remembered from now on
 * @param active the signals that count
 * @param grounds what speaks for a warning
 * @param around what models were told besides indicators
 */
record Looked(Memory memory, List<Signal> active, List<Ground> grounds, Around around) {

    private static final String ROW = "warning/tier-row";

    /**
     * Looks.
     *
     * @param values what indicators say, read by the rules
     * @param industry the party's; empty where nobody knows
     * @param before what was remembered until now
     * @param dues what the party has to pay under its contracts; as known on the day counts
     * @param day the bank's day
     */
    static Looked of(
            IndicatorValues values, String industry, Memory before, Rules rules, PartyDues dues, LocalDate day) {
        Around around = new Around(industry, before.past().before(day), ahead(dues, rules, day));
        Map<String, Double> facts = rules.models().facts(values, around);
        SignalAnswers answers = rules.signals().at(values, facts);
        SignalMemory signals = before.signals().after(answers, day);
        int[] active = signals.active();
        Optional<TierFinding> found = rules.tiers().at(active, facts);
        TierState tier =
                before.tier().after(found.map(TierFinding::tier), rules.tiers().rules(), day);
        List<Signal> all = rules.signals().signals();
        List<Ground> grounds = new ArrayList<>();
        for (int place : active) {
            Signal signal = all.get(place);
            // what starts no tier is no ground: it only counts beside others, which the row of the table says
            signal.severity()
                    .tier()
                    .ifPresent(own -> grounds.add(new Ground(signal.name(), own, answers.reason(place))));
        }
        found.ifPresent(finding -> finding.rows()
                .forEach(row -> grounds.add(new Ground(
                        "tier/" + row, finding.tier(), new Reason(ROW, new LinkedHashMap<>(Map.of("row", row)))))));
        return new Looked(
                new Memory(signals, tier, rules.models().after(before.past(), values, day)),
                IntStream.of(active).mapToObj(all::get).toList(),
                grounds,
                around);
    }

    /** What falls due as far as cash is drawn; what is past due is owed at once. */
    private static List<Due> ahead(PartyDues dues, Rules rules, LocalDate day) {
        return rules.cash().stream()
                .flatMap(currency -> dues.on(day, day.plusWeeks(Rupture.WEEKS), currency).entrySet().stream())
                .map(due -> new Due(
                        Math.toIntExact(Math.max(0, ChronoUnit.DAYS.between(day, due.getKey()))),
                        due.getValue().minor()))
                .toList();
    }
}
