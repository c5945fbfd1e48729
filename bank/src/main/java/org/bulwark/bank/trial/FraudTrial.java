package org.bulwark.bank.trial;

import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Predicate;
import java.util.stream.LongStream;
import org.bulwark.bank.economy.Horizon;
import org.bulwark.bank.population.Firm;
import org.bulwark.bank.population.Party;
import org.bulwark.bank.stream.FraudKind;
import org.bulwark.bank.stream.SampleStreams;
import org.bulwark.bank.stream.StreamTruth;
import org.bulwark.basics.Progress;
import org.bulwark.data.event.Event;
import org.bulwark.files.fraud.FraudFile;
import org.bulwark.files.indicator.ShippedCatalogue;
import org.bulwark.files.verification.ShippedVerification;
import org.bulwark.indicator.definition.Catalogue;
import org.bulwark.indicator.fold.FoldPlan;
import org.bulwark.screening.fraud.FraudWatch;
import org.bulwark.screening.fraud.Pattern;
import org.bulwark.screening.fraud.Suspicion;
import org.bulwark.screening.verification.MeasureReading;
import org.bulwark.screening.verification.VerificationRules;

/**
 * The five patterns of fraud, looked for in the events of a sample bank and held against its truth. The detectors see what a bank would see
 * on the day after the last month, and the industry of each firm; the truth is opened only to count.
 */
public final class FraudTrial {

    private static final int GROWN = 6;

    private FraudTrial() {}

    /**
     * How well one pattern is found.
     *
     * @param pattern which
     * @param frauds firms that deceive so, begun before the last word of any source on them
     * @param suspected firms in which the pattern was found
     * @param right how many of the suspected deceive so
     * @param grown frauds that had run for six months or more at that last word
     * @param grownFound how many of these were found
     * @param otherwise suspected firms that deceive in another way
     */
    public record Tally(
            Pattern pattern, int frauds, int suspected, int right, int grown, int grownFound, int otherwise) {}

    /**
     * What came of it.
     *
     * @param firms firms of which anything is known
     * @param deceivers how many of them deceive in any way
     * @param events how many events were looked at
     * @param tallies one for each pattern
     * @param suspicions all of them, for a person to read
     */
    public record Result(int firms, int deceivers, long events, List<Tally> tallies, List<Suspicion> suspicions) {
        /** Copies the lists. */
        public Result {
            tallies = List.copyOf(tallies);
            suspicions = List.copyOf(suspicions);
        }
    }

    /** Looks and counts, by the shipped rules. */
    public static Result of(SampleStreams bank, Progress progress) {
        VerificationRules rules = ShippedVerification.turnover();
        Catalogue catalogue = ShippedCatalogue.all().only(MeasureReading.names(rules));
        FoldPlan plan = FoldPlan.of(catalogue, ZoneOffset.UTC);
        Instant end = Horizon.monthOf(bank.last() + 1)
                .atDay(1)
                .atStartOfDay(ZoneOffset.UTC)
                .toInstant();
        long asOf = ChronoUnit.MICROS.between(Instant.EPOCH, end);
        FraudWatch watch = new FraudWatch(FraudFile.shipped(), MeasureReading.of(rules, catalogue, plan), asOf);
        Map<String, YearMonth> lastWord = new ConcurrentHashMap<>();
        AtomicLong events = new AtomicLong();
        AtomicLong done = new AtomicLong();
        LongStream.range(0, bank.customers()).parallel().forEach(k -> {
            Party customer = bank.portfolio().book().population().customer(k);
            if (customer instanceof Firm firm) {
                List<Event> known = new ArrayList<>();
                bank.events(k, event -> {
                    if (event.knownAt() <= asOf) {
                        known.add(event);
                    }
                });
                String party = bank.party(k).value();
                known.stream().mapToLong(Event::occurredAt).max().ifPresent(last -> lastWord.put(party, month(last)));
                events.addAndGet(known.size());
                watch.see(new FraudWatch.Firm(party, firm.industry().name()), known);
            }
            progress.at("Looking at firms", done.incrementAndGet(), bank.customers());
        });
        List<Suspicion> suspicions = watch.suspicions();
        return result(bank, lastWord, events.get(), suspicions);
    }

    private static YearMonth month(long micros) {
        return YearMonth.from(Instant.EPOCH.plus(micros, ChronoUnit.MICROS).atZone(ZoneOffset.UTC));
    }

    private static Result result(
            SampleStreams bank, Map<String, YearMonth> lastWord, long events, List<Suspicion> suspicions) {
        Map<String, StreamTruth> truths = new HashMap<>();
        for (long k = 0; k < bank.customers(); k++) {
            String party = bank.party(k).value();
            if (lastWord.containsKey(party)) {
                truths.put(party, bank.truth(k));
            }
        }
        Map<String, FraudKind> frauds = new HashMap<>();
        Set<String> grown = new HashSet<>();
        truths.forEach((party, truth) -> {
            Optional<YearMonth> since = truth.fraudSince();
            YearMonth last = lastWord.getOrDefault(party, YearMonth.of(1, 1));
            if (since.isPresent() && !since.get().isAfter(last)) {
                frauds.put(party, truth.fraud().orElseThrow());
                if (!since.get().plusMonths(GROWN).isAfter(last)) {
                    grown.add(party);
                }
            }
        });
        List<Tally> tallies = new ArrayList<>();
        for (Pattern pattern : Pattern.values()) {
            FraudKind kind = FraudKind.valueOf(pattern.name());
            Set<String> suspected = new HashSet<>();
            suspicions.stream().filter(s -> s.pattern() == pattern).forEach(s -> suspected.add(s.party()));
            Set<String> real = new HashSet<>();
            frauds.forEach((party, its) -> {
                if (its == kind) {
                    real.add(party);
                }
            });
            tallies.add(new Tally(
                    pattern,
                    real.size(),
                    suspected.size(),
                    count(suspected, real::contains),
                    count(real, grown::contains),
                    count(real, party -> grown.contains(party) && suspected.contains(party)),
                    count(suspected, party -> frauds.containsKey(party) && !real.contains(party))));
        }
        return new Result(lastWord.size(), frauds.size(), events, tallies, suspicions);
    }

    private static int count(Set<String> parties, Predicate<String> which) {
        return (int) parties.stream().filter(which).count();
    }
}
