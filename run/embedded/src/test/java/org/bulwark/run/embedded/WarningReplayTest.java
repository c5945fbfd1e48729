package org.bulwark.run.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.bulwark.bank.stream.SampleStreams;
import org.bulwark.bank.trial.SampleReplay;
import org.bulwark.basics.Progress;
import org.bulwark.basics.rule.Facts;
import org.bulwark.data.event.Event;
import org.bulwark.files.indicator.ShippedCatalogue;
import org.bulwark.files.warning.ShippedModels;
import org.bulwark.files.warning.ShippedSignals;
import org.bulwark.warning.replay.Look;
import org.bulwark.warning.replay.Measured;
import org.bulwark.warning.replay.ReplayParties;
import org.bulwark.warning.signal.Signal;
import org.junit.jupiter.api.Test;

class WarningReplayTest {

    private static final YearMonth FROM = YearMonth.of(2021, 7);
    private static final YearMonth TO = YearMonth.of(2022, 6);

    private static SampleReplay bank(YearMonth to) {
        return new SampleReplay(SampleStreams.of(42, 40, 4), FROM, to);
    }

    private static List<Look> replay(ReplayParties parties, int threads) {
        return WarningReplay.of(
                parties,
                new WarningReplay.Wanted(
                        ShippedCatalogue.all(),
                        ShippedSignals.all(),
                        ShippedModels.all(),
                        ShippedSignals.tiers(),
                        ZoneOffset.UTC,
                        threads),
                Progress.NONE);
    }

    @Test
    void theSameLooksOnAnyNumberOfThreads() {
        List<Look> looks = replay(bank(TO), 1);
        assertThat(looks).isNotEmpty().isEqualTo(replay(bank(TO), 3));
        assertThat(looks).anyMatch(look -> look.active().length > 0);
        assertThat(looks.stream().map(Look::tier).distinct().count()).isGreaterThan(2);
    }

    @Test
    void whatBecomesKnownLaterMovesNoEarlierWarning() {
        List<Look> looks = replay(bank(TO), 2);
        long cut = TO.plusMonths(1).atDay(1).atStartOfDay(ZoneOffset.UTC).toEpochSecond() * 1_000_000L;
        // of all that becomes known after the last look some is left out, some is told twice, and all is worse than it
        // was
        assertThat(replay(new Changed(bank(TO), cut), 2)).isEqualTo(looks);
    }

    @Test
    void whatBecomesKnownBeforeMovesIt() {
        List<Look> looks = replay(bank(TO), 2);
        long cut = FROM.atDay(1).atStartOfDay(ZoneOffset.UTC).toEpochSecond() * 1_000_000L;
        assertThat(replay(new Changed(bank(TO), cut), 2)).isNotEqualTo(looks);
    }

    @Test
    void aLongerReplayBeginsAsTheShorterOne() {
        List<Look> shorter = replay(bank(YearMonth.of(2022, 1)), 2);
        int last = shorter.stream().mapToInt(Look::month).max().orElseThrow();
        assertThat(replay(bank(TO), 2).stream()
                        .filter(look -> look.month() <= last)
                        .toList())
                .isEqualTo(shorter);
    }

    @Test
    void signalsOverFactsOfModelsAreOnOnlyWhereModelsAre() {
        List<Look> with = replay(bank(TO), 2);
        List<Look> without = WarningReplay.of(
                bank(TO),
                new WarningReplay.Wanted(
                        ShippedCatalogue.all(),
                        ShippedSignals.all(),
                        List.of(),
                        ShippedSignals.tiers(),
                        ZoneOffset.UTC,
                        2),
                Progress.NONE);
        int hazard = ShippedSignals.all().stream().map(Signal::name).toList().indexOf("model/hazard-raised");
        assertThat(with).anyMatch(look -> Arrays.stream(look.active()).anyMatch(place -> place == hazard));
        assertThat(without)
                .hasSameSizeAs(with)
                .noneMatch(look -> Arrays.stream(look.active()).anyMatch(place -> place == hazard));
    }

    @Test
    void theNaiveRuleAndTheOracleAreThereToCompareWith() {
        List<Look> looks = replay(bank(TO), 2);
        Measured naive = Measured.of(looks, 12, Look::late);
        assertThat(naive.looks()).isEqualTo(looks.size());
        assertThat(looks.stream().filter(look -> !Double.isNaN(look.oracle()))).isNotEmpty();
        assertThat(looks.stream().map(Look::party).collect(Collectors.toSet()).size())
                .isGreaterThan(10);
    }

    /** The same parties, of which everything that becomes known after an instant is told otherwise. */
    private record Changed(ReplayParties parties, long after) implements ReplayParties {

        @Override
        public int size() {
            return parties.size();
        }

        @Override
        public void series(Consumer<Event> out) {
            parties.series(out);
        }

        @Override
        public Replayed party(int place) {
            Replayed party = parties.party(place);
            List<Event> events = new ArrayList<>();
            for (Event event : party.events()) {
                if (event.knownAt() <= after) {
                    events.add(event);
                } else if (event.id().hashCode() % 2 == 0) {
                    events.add(new Event(
                            event.source(),
                            event.party(),
                            event.id() + "x",
                            event.occurredAt() - 40 * TestBank.DAY,
                            event.reportedAt(),
                            event.knownAt(),
                            Facts.of(event.fields().schema(), event.fields().known())));
                }
            }
            return new Replayed(party.id(), party.belongs(), events, party.months());
        }
    }
}
